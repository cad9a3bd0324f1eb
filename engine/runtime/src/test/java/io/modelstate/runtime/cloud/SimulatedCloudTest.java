package io.modelstate.runtime.cloud;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Charmed.NTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Charmed;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.domain.model.relation.RelationCommand.Integrate;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitCommand.AddUnits;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.engine.Rig;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;

class SimulatedCloudTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Rig.NOON);
  private Rig rig;
  private ModelId model;

  @BeforeEach
  void open() {
    InstantSource clock = now::get;
    rig = Rig.open(new MemoryEventLog(), folder, clock).bootstrapped();
    model = rig.addModel("dev");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whatIsDeployedSettlesToActiveAndIdleWithALeaderAndItsRelationsJoined() {
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.AT_ONCE)) {
      site();
      var state = await(SimulatedCloudTest::settled);
      assertEquals("blog/0", state.applications().require("blog").leader());
      assertEquals(
          "joined", state.relations().at("blog:db mysql:server").orElseThrow().status().current());
      assertEquals("blog/1", state.units().byName().get("ntp/1").principal());
      assertFalse(state.machines().require("2").address().isEmpty());
      assertEquals("", state.applications().require("mysql").workloadVersion());
      assertEquals(Pace.AT_ONCE, cloud.profile());
    }
  }

  @Test
  void whatIsRemovedIsGoneIncludingItsMachinesAndADestroyedModelLeavesNothing() {
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.AT_ONCE)) {
      site();
      await(SimulatedCloudTest::settled);
      rig.send(new RemoveApplication(model, "blog", false, false));
      var left =
          await(
              state ->
                  !state.applications().contains("blog") && state.machines().byId().size() == 1);
      assertEquals(List.of("mysql/0"), List.copyOf(left.units().byName().keySet()));
      rig.destroy(model);
      await(state -> state.details().life() == Life.GONE);
      assertTrue(
          rig.engine().controller().registry().byId().values().stream()
              .noneMatch(m -> m.name().equals("dev")));
      assertEquals(Pace.AT_ONCE, cloud.profile());
    }
  }

  @Test
  void aFreshCloudGoesOnWhereAnotherStopped() {
    site();
    var pending = state();
    assertEquals("", pending.machines().require("0").instance());
    SimulatedCloud.start(rig.engine(), Pace.AT_ONCE).close();
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.AT_ONCE)) {
      await(SimulatedCloudTest::settled);
      assertEquals(Pace.AT_ONCE, cloud.profile());
    }
  }

  @Test
  void aStuckCloudMovesNothingUntilItIsToldTo() {
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.STUCK)) {
      site();
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      assertEquals("", state().machines().require("0").instance());
      cloud.use(Pace.AT_ONCE);
      await(SimulatedCloudTest::settled);
    }
  }

  @Test
  void aRealisticCloudGoesByTheEnginesClock() {
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.REALISTIC)) {
      site();
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      assertEquals("", state().machines().require("0").instance());
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!settled(state()) && System.nanoTime() < end) {
        now.updateAndGet(at -> at.plusSeconds(5));
        cloud.wake();
        LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
      }
      assertTrue(settled(state()));
      var took = Duration.between(Rig.NOON, now.get());
      assertTrue(took.compareTo(Duration.ofSeconds(40)) > 0, took::toString);
    }
  }

  @Test
  void aScriptSaysWhatComesLateAndWhatGoesWrong() {
    var script =
        CloudScript.parse(
            """
            rules:
            - {machine: "1", stage: start, after: 90s}
            - {machine: "2", fails: no space left}
            - {unit: mysql/*, status: blocked, message: waiting for a backup}
            """);
    rig.send(deploy(BLOG, 2));
    rig.send(deploy(MYSQL, 1));
    rig.send(new AddUnits(model, "mysql", 1, List.of(PlacementDirective.parse("0")), List.of()));
    try (var cloud = SimulatedCloud.start(rig.engine(), script)) {
      await(state -> idle(unit("blog/0")) && workload("mysql/1").equals("blocked"));
      assertEquals("", state().machines().require("1").instance());
      assertEquals(
          "waiting for a backup", unit("mysql/1").statuses().get(Subject.WORKLOAD).message());
      now.updateAndGet(at -> at.plusSeconds(91));
      cloud.wake();
      await(state -> idle(unit("blog/1")));
      var failed = state().machines().require("2");
      assertEquals("", failed.instance());
      var status = failed.statuses().get(MachineEvent.Subject.INSTANCE);
      assertEquals("provisioning error", status.current());
      assertEquals("no space left", status.message());
    }
  }

  @Test
  void aScriptHasMomentsThatComeOnce() {
    var script =
        CloudScript.parse(
            """
            rules:
            - {unit: blog/*, at: 10m, status: error, message: 'hook failed: "update-status"'}
            - {machine: "0", at: 5m, status: stopped, message: by its owner}
            """);
    rig.send(deploy(BLOG, 2));
    try (var cloud = SimulatedCloud.start(rig.engine(), script)) {
      await(state -> idle(unit("blog/0")) && idle(unit("blog/1")));
      now.updateAndGet(at -> at.plusSeconds(301));
      cloud.wake();
      await(
          state ->
              state
                  .machines()
                  .require("0")
                  .statuses()
                  .get(MachineEvent.Subject.INSTANCE)
                  .current()
                  .equals("stopped"));
      assertTrue(idle(unit("blog/0")));
      now.updateAndGet(at -> at.plusSeconds(300));
      cloud.wake();
      await(state -> workload("blog/0").equals("error") && workload("blog/1").equals("error"));
    }
  }

  private Unit unit(String name) {
    return state().units().byName().get(name);
  }

  private String workload(String unit) {
    return unit(unit).statuses().get(Subject.WORKLOAD).current();
  }

  @Test
  void thousandsOfUnitsSettleInAFewCommits() {
    rig.send(deploy(BLOG, 1_000));
    rig.send(new AddUnits(model, "blog", 1_000, List.of(), List.of()));
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.AT_ONCE)) {
      await(state -> state.units().byName().values().stream().allMatch(SimulatedCloudTest::idle));
      assertEquals(Pace.AT_ONCE, cloud.profile());
    }
  }

  private void site() {
    rig.send(deploy(BLOG, 2));
    rig.send(deploy(MYSQL, 1));
    rig.send(deploy(NTP, 0));
    rig.send(new Integrate(model, List.of("blog", "mysql")));
    rig.send(new Integrate(model, List.of("ntp", "blog")));
  }

  private DeployApplication deploy(CharmMetadata metadata, int units, String... placement) {
    var c = Charmed.deploy(metadata, units);
    return new DeployApplication(
        model,
        c.application(),
        c.charm(),
        metadata,
        units,
        List.of(placement).stream().map(PlacementDirective::parse).toList(),
        c.constraints(),
        TreePMap.empty(),
        false,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        List.of(),
        TreePMap.empty(),
        false,
        false);
  }

  private static boolean settled(ModelState state) {
    return state.units().byName().size() == 5
        && state.units().byName().values().stream().allMatch(SimulatedCloudTest::idle)
        && state.applications().byName().values().stream().noneMatch(a -> a.leader().isEmpty())
        && state.relations().byKey().values().stream()
            .allMatch(relation -> relation.status().current().equals("joined"));
  }

  private static boolean idle(Unit unit) {
    return unit.statuses().get(Subject.AGENT).current().equals("idle")
        && unit.statuses().get(Subject.WORKLOAD).current().equals("active");
  }

  private ModelState await(Predicate<ModelState> reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.test(state())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not reached: " + state().units());
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
    return state();
  }

  private ModelState state() {
    return rig.engine().model(model).orElseThrow();
  }
}
