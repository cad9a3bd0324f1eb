package io.modelstate.domain.controller.bootstrap;

import io.modelstate.domain.Context;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigLayers;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.NewModelConfig;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationExposed;
import io.modelstate.domain.model.application.ApplicationEvent.LeaderElected;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.charm.CharmOrigin;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.space.Spaces;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.model.unit.UnitEvent.PortsOpened;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** What the model of a fresh controller holds: itself (watchers-and-defaults.md section 3). */
final class ControllerModelContents {
  static final String NAME = "controller";
  private static final String MACHINE = "0";
  private static final String APPLICATION = "controller";
  private static final String UNIT = "controller/0";
  private static final String BASE = "ubuntu@24.04";
  private static final int CHARM_REVISION = 116;
  private static final int SSH_PORT = 17022;
  private static final int UUID_TAIL = 6;

  private ControllerModelContents() {}

  static List<ModelEvent> of(
      Bootstrap c,
      String region,
      ModelId model,
      Optional<CredentialId> credential,
      TreePMap<String, ConfigValue> defaults,
      TreePMap<String, ConfigValue> given,
      Context context) {
    var type = CloudType.named(c.cloud().type());
    var sizes = ControllerConstraints.of(c);
    var events = new ArrayList<ModelEvent>();
    events.add(
        new ModelAdded(
            NAME,
            c.admin(),
            new Placement(c.cloud().name(), c.cloud().type(), region, credential),
            c.agentVersion(),
            true,
            config(c, model, defaults, given, context),
            sizes.model(),
            context.now()));
    events.add(new ModelAccessSet(c.admin(), ModelAccess.ADMIN));
    if (!type.caas()) {
      machine(c, model, sizes.machine(), context, events);
    }
    application(c, type.caas() ? "" : MACHINE, sizes.machine(), context, events);
    return events;
  }

  private static TreePMap<String, ConfigValue> config(
      Bootstrap c,
      ModelId model,
      TreePMap<String, ConfigValue> defaults,
      TreePMap<String, ConfigValue> given,
      Context context) {
    var type = CloudType.named(c.cloud().type());
    if (given.get("default-space") instanceof ConfigValue.Text(var space)
        && !space.isEmpty()
        && !space.equals(Spaces.ALPHA)) {
      throw Rejected.notFound("space", space).prefixed("cannot verify default-space: ");
    }
    var created =
        new NewModelConfig(
                NAME,
                model.uuid(),
                type,
                c.agentVersion(),
                ConfigLayers.of(type, defaults, TreePMap.empty()),
                given)
            .create(context.yaml(), version -> true);
    return ConfigValue.text("").equals(created.get("container-networking-method"))
        ? created.plus("container-networking-method", ConfigValue.text("local"))
        : created;
  }

  private static void machine(
      Bootstrap c,
      ModelId model,
      Constraints constraints,
      Context context,
      List<ModelEvent> events) {
    var now = context.now();
    var tail = model.uuid().substring(model.uuid().length() - UUID_TAIL);
    events.add(new MachineAdded(MACHINE, BASE, constraints, true));
    events.add(
        new MachineProvisioned(
            MACHINE,
            "juju-%s-%s".formatted(tail, MACHINE),
            c.instance().address(),
            hardware(c, constraints)));
    events.add(machineStatus(MachineEvent.Subject.AGENT, Status.of("started", now)));
    events.add(machineStatus(MachineEvent.Subject.INSTANCE, new Status("running", "Running", now)));
    events.add(machineStatus(MachineEvent.Subject.MODIFICATION, Status.of("applied", now)));
  }

  private static MachineStatusSet machineStatus(MachineEvent.Subject subject, Status status) {
    return new MachineStatusSet(MACHINE, subject, status);
  }

  /** An LXD container without limits counts no cores and no memory. */
  private static Hardware hardware(Bootstrap c, Constraints constraints) {
    return new Hardware(
        constraints.arch().filter(arch -> !arch.isEmpty()).orElse(ControllerConstraints.HOST_ARCH),
        constraints.count(ConstraintKey.CORES).map(Number::longValue).orElse(0L),
        constraints.count(ConstraintKey.MEM).map(Number::longValue).orElse(0L),
        c.instance().availabilityZone(),
        constraints.text(ConstraintKey.VIRT_TYPE).filter(t -> !t.isEmpty()).orElse("container"));
  }

  private static void application(
      Bootstrap c,
      String machine,
      Constraints constraints,
      Context context,
      List<ModelEvent> events) {
    var now = context.now();
    var bindings = TreePMap.<String, String>empty();
    for (var endpoint : List.of("", "dashboard", "metrics-endpoint", "website")) {
      bindings = bindings.plus(endpoint, Spaces.ALPHA);
    }
    events.add(
        new ApplicationDeployed(
            APPLICATION,
            charm(c.agentVersion()),
            false,
            constraints,
            bindings,
            TreePMap.empty(),
            false,
            TreePMap.empty(),
            TreePMap.empty(),
            machine.isEmpty() ? 1 : 0,
            ""));
    events.add(new ApplicationExposed(APPLICATION));
    events.add(new UnitAdded(UNIT, APPLICATION, machine));
    events.add(new LeaderElected(UNIT, APPLICATION));
    events.add(new PortsOpened(UNIT, List.of(SSH_PORT + "/tcp", c.instance().apiPort() + "/tcp")));
    events.add(unitStatus(UnitEvent.Subject.WORKLOAD, Status.of("active", now)));
    events.add(unitStatus(UnitEvent.Subject.AGENT, Status.of("idle", now)));
  }

  private static UnitStatusSet unitStatus(UnitEvent.Subject subject, Status status) {
    return new UnitStatusSet(UNIT, subject, status);
  }

  /** The track follows the controller's minor version. */
  private static Charm charm(String agentVersion) {
    var parts = agentVersion.split("\\.", -1);
    var track = parts.length > 1 ? parts[0] + "." + parts[1] : agentVersion;
    return new Charm(
        "ch:%s/juju-controller-%d".formatted(ControllerConstraints.HOST_ARCH, CHARM_REVISION),
        new CharmOrigin(
            CharmOrigin.Source.CHARM_HUB,
            "",
            "",
            CHARM_REVISION,
            track + "/stable",
            ControllerConstraints.HOST_ARCH,
            BASE));
  }
}
