package io.modelstate.domain.model.removal;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Charmed.NTP;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Charmed.idle;
import static io.modelstate.domain.Charmed.integrate;
import static io.modelstate.domain.Charmed.joins;
import static io.modelstate.domain.Charmed.seen;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.agent.Observation.MachineStopped;
import io.modelstate.domain.model.agent.Observation.ScopeLeft;
import io.modelstate.domain.model.agent.Observation.UnitStopped;
import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.machine.MachineCommand.AddMachine;
import io.modelstate.domain.model.machine.MachineCommand.RemoveMachine;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.domain.model.relation.RelationCommand.RemoveRelation;
import io.modelstate.domain.model.relation.RelationCommand.RemoveRelationById;
import io.modelstate.domain.model.unit.UnitCommand.RemoveUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Removing applications, units, machines and relations, and what goes with them. */
class RemovalTest {
  private static final String DB = "blog:db mysql:server";
  private static final String TIME = "ntp:juju-info blog:juju-info";

  /** Everything runs: a blog with a database and a subordinate beside it. */
  private static ModelSpec running() {
    return given()
        .after(
            deploy(BLOG, 1),
            deploy(MYSQL, 1),
            deploy(NTP, 0),
            integrate("blog", "mysql"),
            integrate("ntp", "blog"),
            seen(
                idle("blog/0"),
                idle("mysql/0"),
                joins(DB, "blog/0"),
                joins(DB, "mysql/0"),
                joins("mysql:cluster", "mysql/0"),
                joins(TIME, "blog/0")),
            seen(idle("ntp/0"), joins(TIME, "ntp/0")));
  }

  @Test
  void aPrincipalInTheScopeOfItsSubordinateBringsItUp() {
    var state = running().state();
    assertEquals("blog/0", state.units().byName().get("ntp/0").principal());
    assertEquals(List.of("ntp/0"), state.units().byName().get("blog/0").subordinates());
    assertEquals("0", state.units().byName().get("ntp/0").machine());
  }

  @Test
  void anApplicationDiesWithItsRelationsAndUnitsAndGoesWithTheLastOfThem() {
    var dying = running().after(remove("blog", false));
    var state = dying.state();
    assertEquals(EntityLife.DYING, state.applications().require("blog").life());
    assertEquals(EntityLife.DYING, state.relations().at(DB).orElseThrow().life());
    assertEquals(EntityLife.DYING, state.units().byName().get("blog/0").life());
    assertEquals(EntityLife.DYING, state.units().byName().get("ntp/0").life());
    assertTrue(state.applications().require("mysql").life().alive());
    var waiting = dying.after(seen(new UnitStopped("ntp/0"), new UnitStopped("blog/0"))).state();
    assertTrue(waiting.units().of("blog").isEmpty());
    assertTrue(waiting.applications().contains("blog"), "mysql/0 still takes part");
    var gone = dying.after(seen(new ScopeLeft(DB, "mysql/0"))).state();
    assertFalse(gone.applications().contains("blog"));
    assertFalse(gone.charms().contains("ch:amd64/blog-1"));
    assertTrue(gone.applications().contains("ntp"), "a subordinate application stays");
    assertTrue(gone.relations().at(DB).isEmpty());
    assertEquals(EntityLife.DYING, gone.machines().require("0").life());
  }

  @Test
  void aRelationGoesWhenTheLastUnitHasLeft() {
    var left =
        running()
            .after(
                new RemoveRelation(MODEL, List.of("blog", "mysql"), false),
                seen(new ScopeLeft(DB, "blog/0")))
            .state();
    assertEquals(EntityLife.DYING, left.relations().at(DB).orElseThrow().life());
    var gone =
        running()
            .after(
                new RemoveRelation(MODEL, List.of("blog:db", "mysql:server"), false),
                seen(new ScopeLeft(DB, "blog/0"), new ScopeLeft(DB, "mysql/0")))
            .state();
    assertTrue(gone.relations().at(DB).isEmpty());
  }

  @Test
  void byForceNothingIsWaitedForButMachines() {
    var state = running().after(remove("blog", true), remove("mysql", true)).state();
    assertFalse(state.applications().contains("blog"));
    assertFalse(state.applications().contains("mysql"));
    assertTrue(state.relations().byKey().isEmpty());
    assertTrue(state.units().byName().isEmpty());
    assertEquals(EntityLife.DYING, state.machines().require("1").life());
    var gone = running().after(remove("blog", true), seen(new MachineStopped("0"))).state();
    assertFalse(gone.machines().contains("0"));
  }

  @Test
  void aUnitThatNeverStartedGoesAtOnce() {
    var state = given().after(deploy(BLOG, 2), removeUnit("blog/0", false)).state();
    assertFalse(state.units().contains("blog/0"));
    assertEquals(EntityLife.DYING, state.machines().require("0").life());
    assertTrue(state.machines().require("1").life().alive());
  }

  @Test
  void whatIsAliveCannotBeStoppedAway() {
    var state = running().after(seen(new UnitStopped("blog/0"), new MachineStopped("0"))).state();
    assertTrue(state.units().contains("blog/0"));
    assertTrue(state.machines().contains("0"));
  }

  @Test
  void aMachineHasToBeEmptyUnlessForced() {
    var hosting =
        running()
            .after(
                new AddMachine(
                    MODEL, "", Constraints.NONE, Optional.of(new PlacementDirective("lxd", "1"))));
    hosting
        .when(new RemoveMachine(MODEL, "1", false, false))
        .refuses(NONE, "machine 1 is hosting containers \"1/lxd/0\"");
    running()
        .when(new RemoveMachine(MODEL, "1", false, false))
        .refuses(NONE, "machine 1 has unit \"mysql/0\" assigned");
    running()
        .when(new RemoveMachine(MODEL, "9", false, false))
        .refuses(NOT_FOUND, "machine 9 not found");
    var forced = hosting.after(new RemoveMachine(MODEL, "1", true, false)).state();
    assertFalse(forced.units().contains("mysql/0"));
    assertEquals(EntityLife.DYING, forced.machines().require("1/lxd/0").life());
    var gone = hosting.after(seen(new MachineStopped("1"))).state();
    assertFalse(gone.machines().contains("1"));
    assertFalse(gone.machines().contains("1/lxd/0"));
  }

  @Test
  void refusesWhatCannotBeRemoved() {
    running()
        .when(removeUnit("ntp/0", false))
        .refuses(
            NONE,
            "unit \"ntp/0\" is a subordinate, to remove use remove-relation. Note: this will"
                + " remove all units of \"ntp\"");
    running().when(removeUnit("blog/7", false)).refuses(NONE, "unit \"blog/7\" does not exist");
    running().when(remove("shop", false)).refuses(NOT_FOUND, "application \"shop\" not found");
    running()
        .when(new RemoveRelationById(MODEL, 0, false))
        .refuses(NONE, "cannot destroy relation \"mysql:cluster\": is a peer relation");
    running()
        .when(new RemoveRelationById(MODEL, 9, false))
        .refuses(NOT_FOUND, "relation \"9\" not found");
    given(disabled(BlockType.REMOVE_OBJECT, "keep"))
        .after(deploy(BLOG, 1))
        .when(remove("blog", true))
        .refuses(OPERATION_BLOCKED, "keep");
  }

  @Test
  void askingTwiceChangesNothing() {
    running().after(remove("blog", false)).when(remove("blog", false)).then();
    running().after(removeUnit("blog/0", false)).when(removeUnit("blog/0", false)).then();
  }

  @Test
  void aRelationToASubordinateTakesItsUnitsAlong() {
    var dying = running().after(new RemoveRelation(MODEL, List.of("ntp", "blog"), false));
    assertEquals(EntityLife.DYING, dying.state().units().byName().get("ntp/0").life());
    assertTrue(dying.state().units().byName().get("blog/0").life().alive());
  }

  private static RemoveApplication remove(String application, boolean force) {
    return new RemoveApplication(MODEL, application, false, force);
  }

  private static RemoveUnit removeUnit(String unit, boolean force) {
    return new RemoveUnit(MODEL, unit, false, force);
  }
}
