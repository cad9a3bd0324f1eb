package io.modelstate.runtime.codec;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.CONTROLLER_MODEL;
import static io.modelstate.domain.Lab.CREDENTIAL;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.VERSION;

import io.modelstate.domain.Event;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.Status;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendRemoved;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent.ControllerBootstrapped;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.cloud.CloudDefinition.Endpoints;
import io.modelstate.domain.controller.cloud.CloudDefinition.Region;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudUpdated;
import io.modelstate.domain.controller.config.ControllerConfigEvent.ControllerConfigChanged;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialRemoved;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialUpdated;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.controller.user.ControllerAccess;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessRemoved;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.RegistrationKeySet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.controller.user.UserEvent.UserEnabled;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.annotation.AnnotationEvent.AnnotationsSet;
import io.modelstate.domain.model.application.ApplicationEvent;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationExposed;
import io.modelstate.domain.model.application.ApplicationEvent.LeaderElected;
import io.modelstate.domain.model.application.ApplicationEvent.PortsOpened;
import io.modelstate.domain.model.application.ApplicationEvent.UnitAdded;
import io.modelstate.domain.model.application.ApplicationEvent.UnitStatusSet;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.model.credential.CredentialEvent.ModelCredentialSet;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRemoved;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRenamed;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/** One event of each type, with every member filled, as goldens are first made from. */
final class Samples {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final UserName EXTERNAL = new UserName("ann@ext");
  private static final SecretRef REF = new SecretRef("7b1c1a52-6f0e-4a34-9d55-0d7c1c0f3b11");
  private static final Status STATUS = new Status("active", "ready", AT);

  private Samples() {}

  static List<Event> all() {
    return Stream.of(controller(), clouds(), model(), contents()).flatMap(List::stream).toList();
  }

  private static List<Event> controller() {
    return List.of(
        new ControllerBootstrapped("ctl", ADMIN, "lab", "east", VERSION, CONTROLLER_MODEL, AT),
        new UserAdded(BOB, "Bob B.", ADMIN, AT),
        new PasswordSet(BOB, REF),
        new RegistrationKeySet(BOB, REF),
        new UserDisabled(BOB),
        new UserEnabled(BOB),
        new UserRemoved(BOB),
        new ControllerAccessSet(BOB, ControllerAccess.SUPERUSER),
        new ControllerAccessRemoved(BOB),
        new ControllerConfigChanged(values()),
        new ModelDefaultsChanged("lab", "east", values(), List.of("no-proxy")),
        new SecretBackendAdded(new SecretBackend("id", "safe", "vault", REF, 3_600_000_000_000L)),
        new SecretBackendRemoved("id"),
        new ModelRegistered(MODEL, "dev", EXTERNAL),
        new ModelUnregistered(MODEL));
  }

  private static List<Event> clouds() {
    return List.of(
        new CloudAdded(definition()),
        new CloudUpdated(definition()),
        new CloudRemoved("lab"),
        new CloudAccessSet("lab", EXTERNAL, CloudAccess.ADD_MODEL),
        new CloudAccessRemoved("lab", EXTERNAL),
        new CredentialAdded(CREDENTIAL, "certificate", REF),
        new CredentialUpdated(CREDENTIAL, "certificate", REF),
        new CredentialRemoved(CREDENTIAL));
  }

  private static List<Event> model() {
    return List.of(
        new ModelAdded(
            "dev",
            ADMIN,
            new Placement("lab", "lxd", "east", Optional.of(CREDENTIAL)),
            VERSION,
            false,
            values(),
            constraints(),
            AT),
        new ModelMarkedDying(AT),
        new ModelRemoved(AT),
        new ConfigChanged(values(), List.of("no-proxy")),
        new ConstraintsSet(constraints()),
        new CommandDisabled(BlockType.REMOVE_OBJECT, "keep it", 3),
        new CommandEnabled(BlockType.ALL),
        new ModelAccessSet(EXTERNAL, ModelAccess.WRITE),
        new ModelAccessRemoved(EXTERNAL),
        new ModelCredentialSet(CREDENTIAL),
        new SpaceAdded("db", 1),
        new SpaceRenamed("db", "web"),
        new SpaceRemoved("web"),
        new AnnotationsSet("machine 0", TreePMap.singleton("a", "1")));
  }

  private static List<Event> contents() {
    return List.of(
        new MachineAdded("0", "ubuntu@24.04", constraints(), true),
        new MachineProvisioned(
            "0",
            "juju-000000-0",
            "10.7.0.9",
            new Hardware("amd64", 2, 4096, "myhost", "container")),
        new MachineStatusSet("0", MachineEvent.Subject.MODIFICATION, STATUS),
        new ApplicationDeployed(
            "web",
            new Charm("ch:amd64/web-7", "latest/stable"),
            "ubuntu@24.04",
            constraints(),
            TreePMap.singleton("website", "alpha")),
        new ApplicationExposed("web"),
        new UnitAdded("web/0", "web", "0"),
        new LeaderElected("web/0", "web"),
        new PortsOpened("web/0", List.of("80/tcp", "8000-8010/udp")),
        new UnitStatusSet("web/0", ApplicationEvent.Subject.WORKLOAD, STATUS));
  }

  /** Every kind of value there is. */
  private static TreePMap<String, ConfigValue> values() {
    var all = new TreeMap<String, Object>();
    all.put("http-proxy", "http://p \"quoted\"");
    all.put("development", true);
    all.put("num-provision-workers", 16L);
    all.put("ratio", 0.25);
    all.put("wire-number", 5.0);
    all.put("mode", List.of("strict", 1L));
    all.put("resource-tags", Map.of("team", "a"));
    all.put("nothing", new ConfigValue.Nothing());
    return ConfigValue.fields(all);
  }

  private static Constraints constraints() {
    return ConstraintsParser.parse(
            List.of("arch=amd64 cores=2 mem=4G spaces=db,^web allocate-public-ip=true"))
        .constraints();
  }

  private static CloudDefinition definition() {
    return new CloudDefinition(
        "lab",
        "lxd",
        List.of("certificate"),
        new Endpoints("https://lab", "https://id", "https://store"),
        List.of(new Region("east", new Endpoints("https://east", "", ""))),
        values(),
        List.of("-----BEGIN CERTIFICATE-----"),
        true);
  }
}
