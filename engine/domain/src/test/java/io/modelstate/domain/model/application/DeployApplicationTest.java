package io.modelstate.domain.model.application;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Charmed.NTP;
import static io.modelstate.domain.Charmed.at;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Charmed.on;
import static io.modelstate.domain.Charmed.with;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.ModelSpec.givenOn;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_SUPPORTED;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Status;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.charm.CharmEvent.CharmAdded;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.relation.RelationEvent.RelationAdded;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class DeployApplicationTest {
  private static final Constraints AMD64 = constraints("arch=amd64");

  @Test
  void addsTheCharmThenTheApplicationThenAMachineForEachUnit() {
    given()
        .when(deploy(BLOG, 1))
        .then(
            new CharmAdded("ch:amd64/blog-1", BLOG),
            new ApplicationDeployed(
                "blog",
                at(BLOG, 1),
                false,
                AMD64,
                TreePMap.<String, String>empty()
                    .plus("", "alpha")
                    .plus("db", "alpha")
                    .plus("site", "alpha"),
                TreePMap.empty(),
                false,
                TreePMap.empty(),
                TreePMap.empty(),
                0,
                ""),
            new MachineAdded("0", "ubuntu@24.04", AMD64, false),
            new MachineStatusSet("0", MachineEvent.Subject.AGENT, Status.of("pending", NOW)),
            new MachineStatusSet("0", MachineEvent.Subject.INSTANCE, Status.of("pending", NOW)),
            new MachineStatusSet("0", MachineEvent.Subject.MODIFICATION, Status.of("idle", NOW)),
            new UnitAdded("blog/0", "blog", "0"),
            new UnitStatusSet("blog/0", UnitEvent.Subject.AGENT, Status.of("allocating", NOW)),
            new UnitStatusSet(
                "blog/0",
                UnitEvent.Subject.WORKLOAD,
                new Status("waiting", "waiting for machine", NOW)))
        .creates("blog");
  }

  @Test
  void relatesPeersAtOnce() {
    var events = given().when(deploy(MYSQL, 0)).decision().events();
    var peers = (RelationAdded) events.getLast();
    assertEquals("mysql:cluster", peers.relation());
    assertEquals(Status.of("joining", NOW), peers.status());
  }

  @Test
  void placesUnitsOnMachinesAndInContainers() {
    var state = given().after(deploy(BLOG, 2), deploy(MYSQL, 4, "1", "lxd:0", "lxd")).state();
    assertEquals("1", state.units().byName().get("mysql/0").machine());
    assertEquals("0/lxd/0", state.units().byName().get("mysql/1").machine());
    assertEquals("2/lxd/0", state.units().byName().get("mysql/2").machine());
    assertEquals("3", state.units().byName().get("mysql/3").machine());
    assertEquals(List.of("blog/1", "mysql/0"), state.units().on("1"));
    assertEquals("2", state.machines().require("2/lxd/0").host());
  }

  @Test
  void mergesTheModelsConstraintsIntoMachinesButNotIntoTheApplication() {
    var state =
        given(new ConstraintsSet(constraints("arch=amd64 mem=4G")))
            .after(deploy("blog", at(BLOG, 1), BLOG, 1, constraints("cores=2")))
            .state();
    assertEquals(
        constraints("arch=amd64 cores=2"), state.applications().require("blog").constraints());
    assertEquals(
        constraints("arch=amd64 cores=2 mem=4G"), state.machines().require("0").constraints());
  }

  @Test
  void unitsGoOnCountingWhenANameComesAgain() {
    var state =
        given()
            .after(
                deploy(BLOG, 2),
                new ApplicationCommand.RemoveApplication(
                    io.modelstate.domain.Lab.MODEL, "blog", false, false),
                deploy(BLOG, 1))
            .state();
    assertTrue(state.units().contains("blog/2"));
    assertFalse(state.units().contains("blog/0"));
  }

  @Test
  void turnsTextsIntoWhatTheCharmAsksForAndEmptyOnesIntoTheDefault() {
    var settings =
        TreePMap.<String, ConfigValue>empty()
            .plus("name", ConfigValue.text("x"))
            .plus("port", ConfigValue.text("80"))
            .plus("ratio", ConfigValue.text("0.5"))
            .plus("debug", ConfigValue.text("True"));
    var state = given().after(with(deploy(BLOG, 0), settings, TreePMap.empty())).state();
    assertEquals(
        TreePMap.<String, ConfigValue>empty()
            .plus("name", ConfigValue.text("x"))
            .plus("port", ConfigValue.whole(80))
            .plus("ratio", new ConfigValue.Decimal(0.5))
            .plus("debug", ConfigValue.bool(true)),
        state.applications().require("blog").wanted().settings());
  }

  @Test
  void refusesSettingsTheCharmDoesNotTake() {
    refusesSetting("colour", "red", "unknown option \"colour\"");
    refusesSetting("port", "many", "option \"port\" expected int, got \"many\"");
    refusesSetting("debug", "maybe", "option \"debug\" expected boolean, got \"maybe\"");
    refusesSetting("ratio", "half", "option \"ratio\" expected float, got \"half\"");
  }

  private static void refusesSetting(String name, String value, String text) {
    var settings = TreePMap.<String, ConfigValue>singleton(name, ConfigValue.text(value));
    given().when(with(deploy(BLOG, 1), settings, TreePMap.empty())).refuses(NONE, text);
  }

  @Test
  void refusesANameInUseOrBad() {
    given()
        .after(deploy(BLOG, 1))
        .when(deploy(BLOG, 1))
        .refuses(ALREADY_EXISTS, "cannot add application \"blog\": application already exists");
    given()
        .when(deploy("Blog_1", at(BLOG, 1), BLOG, 1, Constraints.NONE))
        .refuses(NONE, "cannot add application \"Blog_1\": invalid name");
  }

  @Test
  void refusesBadPlacement() {
    given()
        .when(deploy(BLOG, 1, "7"))
        .refuses(NOT_FOUND, "cannot deploy \"blog\" to machine 7: machine 7 not found");
    given()
        .when(deploy(BLOG, 1, "lxd:7"))
        .refuses(NOT_FOUND, "cannot deploy \"blog\" to machine 7: machine 7 not found");
    given()
        .after(deploy(MYSQL, 1))
        .when(deploy("blog", on("ubuntu@22.04", BLOG, 1), BLOG, 1, Constraints.NONE, "0"))
        .refuses(
            NONE,
            "cannot deploy \"blog\" to machine 0: base does not match: unit has \"ubuntu@22.04\","
                + " machine has \"ubuntu@24.04\"");
  }

  @Test
  void refusesSubordinatesWithUnitsOrConstraints() {
    given()
        .when(deploy(NTP, 1))
        .refuses(NONE, "subordinate application must be deployed without units");
    given()
        .when(deploy("ntp", at(NTP, 1), NTP, 0, constraints("mem=1G")))
        .refuses(NONE, "subordinate application must be deployed without constraints");
    assertEquals(
        Constraints.NONE,
        given().after(deploy(NTP, 0)).state().applications().require("ntp").constraints());
  }

  @Test
  void refusesABaseTheCharmDoesNotRunOn() {
    given()
        .when(deploy("blog", on("ubuntu@20.04", BLOG, 1), BLOG, 1, Constraints.NONE))
        .refuses(
            NONE,
            "cannot add application \"blog\": base \"ubuntu@20.04\" not supported by charm"
                + " \"blog\", supported bases are: ubuntu@24.04, ubuntu@22.04");
  }

  @Test
  void refusesBindingsToWhatIsNotThere() {
    given()
        .when(with(deploy(BLOG, 1), TreePMap.empty(), TreePMap.singleton("site", "dmz")))
        .refuses(NOT_FOUND, "space \"dmz\" not found");
    given()
        .when(with(deploy(BLOG, 1), TreePMap.empty(), TreePMap.singleton("door", "alpha")))
        .refuses(NOT_VALID, "unknown endpoint \"door\" not valid");
  }

  @Test
  void refusesADyingModel() {
    given(new ModelMarkedDying(NOW))
        .when(deploy(BLOG, 1))
        .refuses(NONE, "cannot add application \"blog\": model \"dev\" is dying");
  }

  @Test
  void refusesTheControllersOwnCharm() {
    var controller =
        io.modelstate.domain.Charmed.charm(
            "juju-controller", false, TreePMap.empty(), TreePMap.empty());
    given()
        .when(deploy(controller, 1))
        .refuses(NOT_SUPPORTED, "manual deploy of the controller charm not supported");
  }

  @Test
  void needsWriteAndIsStoppedByBlocksOfItsKind() {
    given(access(BOB, ModelAccess.READ))
        .as(BOB)
        .when(deploy(BLOG, 1))
        .refuses(UNAUTHORIZED, "permission denied");
    given(disabled(BlockType.ALL, "quiet"))
        .when(deploy(BLOG, 1))
        .refuses(OPERATION_BLOCKED, "quiet");
    assertTrue(
        given(disabled(BlockType.REMOVE_OBJECT, "keep"))
            .when(deploy(BLOG, 1))
            .decision()
            .created()
            .isPresent());
  }

  @Test
  void onKubernetesUnitsHaveNoMachineAndTheApplicationItsScale() {
    var state =
        givenOn(new Placement("micro", "kubernetes", "", Optional.empty()))
            .after(deploy(MYSQL, 2))
            .state();
    assertEquals(2, state.applications().require("mysql").wanted().scale());
    assertEquals("", state.units().byName().get("mysql/1").machine());
    assertTrue(state.machines().byId().isEmpty());
  }

  private static Constraints constraints(String text) {
    return ConstraintsParser.parse(List.of(text)).constraints();
  }
}
