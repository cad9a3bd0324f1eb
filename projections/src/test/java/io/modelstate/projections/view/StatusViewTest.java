package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.EVE;
import static io.modelstate.projections.view.World.KUBE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.modelstate.domain.Status;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.charm.CharmOrigin;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.model.unit.UnitEvent.PortsOpened;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
import io.modelstate.wire.model.ClientWire.ApplicationStatus;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.MachineStatus;
import io.modelstate.wire.model.CommonWire.Base;
import io.modelstate.wire.model.WireTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class StatusViewTest {
  private final World world = World.withDev();

  @Test
  void showsAnEmptyModel() {
    var status = StatusView.of(world.as(BOB), DEV);
    assertEquals("dev", status.model().name());
    assertEquals("3.6.25", status.model().version());
    assertEquals("unsupported", status.model().sla());
    assertEquals("available", status.model().modelStatus().status());
    assertEquals("", status.model().modelStatus().version());
    assertEquals(WireTime.of(World.NOW), status.controllerTimestamp());
    assertEquals(Map.of(), status.machines());
    assertEquals(Map.of(), status.applications());
  }

  @Test
  void refusesWhoMayNotReadTheModel() {
    World.assertDenied(() -> StatusView.of(world.as(EVE), DEV));
  }

  @Test
  void showsAMachineThatTheCloudHasNotStarted() {
    var status = status(added("0"));
    var machine = machines(status).get("0");
    assertEquals("pending", machine.instanceId());
    assertEquals("pending", machine.agentStatus().status());
    assertEquals("3.6.25", machine.agentStatus().version());
    assertEquals("idle", machine.modificationStatus().status());
    assertEquals("", machine.hardware());
    assertEquals(List.of("JobHostUnits"), machine.jobs());
    assertEquals(new Base("ubuntu", "24.04/stable"), machine.base());
  }

  @Test
  void nestsContainersInTheirHosts() {
    var machines = machines(status(added("0"), added("0/lxd/0"), added("0/lxd/0/lxd/2")));
    assertEquals(Set.of("0"), machines.keySet());
    var containers = Objects.requireNonNull(machines.get("0").containers());
    assertEquals(Set.of("0/lxd/0"), containers.keySet());
    assertEquals(
        Set.of("0/lxd/0/lxd/2"),
        Objects.requireNonNull(containers.get("0/lxd/0").containers()).keySet());
  }

  @Test
  void showsTheWorstStatusOfItsUnitsAsAnApplicationsOwn() {
    var status =
        status(
            deployed("web"),
            unit("web/0"),
            unit("web/1"),
            workload("web/0", "active"),
            workload("web/1", "blocked"));
    var web = applications(status).get("web");
    assertEquals("blocked", web.status().status());
    assertEquals("needs a database", web.status().info());
    assertEquals(7, web.charmRev());
    assertEquals(Map.of(), web.endpointBindings());
    assertNull(web.scale());
    var units = Objects.requireNonNull(web.units());
    assertEquals("allocating", units.get("web/0").agentStatus().status());
    assertNull(units.get("web/0").openedPorts());
  }

  @Test
  void showsAnApplicationWithoutUnits() {
    var web = applications(status(deployed("web"))).get("web");
    assertEquals("unknown", web.status().status());
    assertNull(web.units());
  }

  @Test
  void showsScaleAndProviderIdsOnKubernetes() {
    var kube =
        world
            .added(KUBE, "kube", ANN, "microk8s", "kubernetes")
            .with(KUBE, deployed("web", 1), new UnitAdded("web/0", "web", ""));
    var web = applications(StatusView.of(kube.as(ANN), KUBE)).get("web");
    assertEquals(1, web.scale());
    assertEquals("web-0", Objects.requireNonNull(web.units()).get("web/0").providerId());
  }

  @Test
  void narrowsToUnitsWithTheirMachinesAndApplications() {
    var filled =
        world.with(
            DEV,
            added("0"),
            added("1"),
            new MachineProvisioned("1", "i-1", "10.0.0.1", new Hardware("amd64", 1, 512, "", "")),
            new MachineStatusSet("1", MachineEvent.Subject.AGENT, Status.of("started", World.NOW)),
            deployed("web"),
            deployed("db"),
            new UnitAdded("web/0", "web", "0"),
            new UnitAdded("db/0", "db", "1"),
            workload("db/0", "blocked"),
            new PortsOpened("db/0", List.of("5432/tcp")));
    for (var pattern : List.of("db", "db/0", "d*", "blocked", "5432/tcp")) {
      var status = StatusView.of(filled.as(ANN), DEV, List.of(pattern));
      assertEquals(Set.of("db"), applications(status).keySet(), pattern);
      assertEquals(Set.of("1"), machines(status).keySet(), pattern);
    }
    for (var pattern : List.of("1", "1/lxd/0", "started", "10.0.0.1")) {
      var status = StatusView.of(filled.as(ANN), DEV, List.of(pattern));
      assertEquals(Set.of("1"), machines(status).keySet(), pattern);
    }
    assertEquals(
        Set.of("db", "web"),
        applications(StatusView.of(filled.as(ANN), DEV, List.of("web/0", "db/0"))).keySet());
    assertEquals(Map.of(), StatusView.of(filled.as(ANN), DEV, List.of("nope")).applications());
  }

  private FullStatus status(ModelEvent... events) {
    return StatusView.of(world.with(DEV, events).as(ANN), DEV);
  }

  private static MachineAdded added(String machine) {
    return new MachineAdded(machine, "ubuntu@24.04", Constraints.NONE, false);
  }

  private static final CharmOrigin ORIGIN =
      new CharmOrigin(
          CharmOrigin.Source.CHARM_HUB, "", "", 7, "latest/stable", "amd64", "ubuntu@24.04");

  private static ApplicationDeployed deployed(String name) {
    return deployed(name, 0);
  }

  private static ApplicationDeployed deployed(String name, int scale) {
    return new ApplicationDeployed(
        name,
        new Charm("ch:amd64/%s-7".formatted(name), ORIGIN),
        false,
        Constraints.NONE,
        TreePMap.singleton("", "alpha"),
        TreePMap.empty(),
        false,
        TreePMap.empty(),
        TreePMap.empty(),
        scale,
        "");
  }

  private static UnitAdded unit(String name) {
    return new UnitAdded(name, "web", "");
  }

  private static UnitStatusSet workload(String unit, String current) {
    return new UnitStatusSet(
        unit,
        UnitEvent.Subject.WORKLOAD,
        new Status(current, current.equals("blocked") ? "needs a database" : "", World.NOW));
  }

  private static Map<String, MachineStatus> machines(FullStatus status) {
    return Objects.requireNonNull(status.machines());
  }

  private static Map<String, ApplicationStatus> applications(FullStatus status) {
    return Objects.requireNonNull(status.applications());
  }
}
