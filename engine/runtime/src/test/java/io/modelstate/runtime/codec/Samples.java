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
import io.modelstate.domain.bundle.ExposedEndpoint;
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
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConfigChanged;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConstraintsSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationExposed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationMarkedDying;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationRemoved;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationScaled;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationStatusSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationTrustSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationUnexposed;
import io.modelstate.domain.model.application.ApplicationEvent.CharmRefreshed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsBound;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsExposed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsUnexposed;
import io.modelstate.domain.model.application.ApplicationEvent.LeaderElected;
import io.modelstate.domain.model.application.ApplicationEvent.WorkloadVersionSet;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.application.DeviceDirective;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.charm.CharmAction;
import io.modelstate.domain.model.charm.CharmBase;
import io.modelstate.domain.model.charm.CharmDevice;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEvent.CharmAdded;
import io.modelstate.domain.model.charm.CharmEvent.CharmRemoved;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmOption;
import io.modelstate.domain.model.charm.CharmOrigin;
import io.modelstate.domain.model.charm.CharmResource;
import io.modelstate.domain.model.charm.CharmStorage;
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
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDead;
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDying;
import io.modelstate.domain.model.machine.MachineEvent.MachinePlaced;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineRemoved;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.relation.RelationEnd;
import io.modelstate.domain.model.relation.RelationEvent.RelationAdded;
import io.modelstate.domain.model.relation.RelationEvent.RelationMarkedDying;
import io.modelstate.domain.model.relation.RelationEvent.RelationRemoved;
import io.modelstate.domain.model.relation.RelationEvent.RelationResumed;
import io.modelstate.domain.model.relation.RelationEvent.RelationStatusSet;
import io.modelstate.domain.model.relation.RelationEvent.RelationSuspended;
import io.modelstate.domain.model.relation.RelationEvent.UnitEnteredScope;
import io.modelstate.domain.model.relation.RelationEvent.UnitLeftScope;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRemoved;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRenamed;
import io.modelstate.domain.model.storage.StorageDirective;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.model.unit.UnitEvent.PortsOpened;
import io.modelstate.domain.model.unit.UnitEvent.SubordinateUnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAddressSet;
import io.modelstate.domain.model.unit.UnitEvent.UnitMarkedDead;
import io.modelstate.domain.model.unit.UnitEvent.UnitMarkedDying;
import io.modelstate.domain.model.unit.UnitEvent.UnitRemoved;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
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
    return Stream.of(
            controller(),
            clouds(),
            model(),
            contents(),
            applications(),
            StorageSamples.all(STATUS),
            OfferSamples.all(AT),
            SecretSamples.all(AT, REF),
            ResourceSamples.all(AT))
        .flatMap(List::stream)
        .toList();
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
        new MachinePlaced("0", "zone=az1"),
        new MachineMarkedDying("0", true),
        new MachineMarkedDead("0"),
        new MachineRemoved("0"),
        new CharmAdded("ch:amd64/web-7", metadata()),
        new CharmRemoved("ch:amd64/web-7"),
        new UnitAdded("web/0", "web", "0"),
        new SubordinateUnitAdded("ntp/0", "ntp", "web/0"),
        new UnitAddressSet("web/0", "10.7.0.9", "192.168.0.9"),
        new PortsOpened("web/0", List.of("80/tcp", "8000-8010/udp")),
        new UnitStatusSet("web/0", UnitEvent.Subject.WORKLOAD, STATUS),
        new UnitMarkedDying("web/0"),
        new UnitMarkedDead("web/0"),
        new UnitRemoved("web/0"),
        new RelationAdded(3, "web:db mysql:server", ends(), STATUS),
        new RelationStatusSet("web:db mysql:server", STATUS),
        new RelationSuspended("web:db mysql:server", "nightly"),
        new RelationResumed("web:db mysql:server"),
        new UnitEnteredScope("web:db mysql:server", "web/0", TreePMap.singleton("port", "1")),
        new UnitLeftScope("web:db mysql:server", "web/0"),
        new RelationMarkedDying("web:db mysql:server"),
        new RelationRemoved("web:db mysql:server"));
  }

  private static List<Event> applications() {
    return List.of(
        new ApplicationDeployed(
            "web",
            charm(),
            false,
            constraints(),
            TreePMap.singleton("website", "alpha"),
            values(),
            true,
            TreePMap.singleton("data", new StorageDirective("ebs", 1024, 2)),
            TreePMap.singleton(
                "gpu", new DeviceDirective(1, "nvidia.com/gpu", TreePMap.singleton("a", "b"))),
            3,
            "zone=a"),
        new ApplicationExposed("web"),
        new EndpointsExposed(
            "web",
            TreePMap.singleton(
                "website", new ExposedEndpoint(List.of("alpha"), List.of("10.0.0.0/8")))),
        new EndpointsUnexposed("web", List.of("website")),
        new ApplicationUnexposed("web"),
        new ApplicationConfigChanged("web", values(), List.of("port")),
        new ApplicationTrustSet("web", true),
        new ApplicationConstraintsSet("web", constraints()),
        new EndpointsBound("web", TreePMap.singleton("website", "alpha")),
        new CharmRefreshed(
            "web", charm(), TreePMap.singleton("data", new StorageDirective("", 0, 1))),
        new ApplicationScaled("web", 3),
        new LeaderElected("web/0", "web"),
        new ApplicationStatusSet("web", STATUS),
        new WorkloadVersionSet("web", "1.2"),
        new ApplicationMarkedDying("web"),
        new ApplicationRemoved("web"));
  }

  private static Charm charm() {
    return new Charm(
        "ch:amd64/web-7",
        new CharmOrigin(
            CharmOrigin.Source.CHARM_HUB,
            "id",
            "hash",
            7,
            "latest/stable",
            "amd64",
            "ubuntu@24.04"));
  }

  private static CharmMetadata metadata() {
    return new CharmMetadata(
        "web",
        "a site",
        "A site.",
        false,
        List.of(new CharmBase("ubuntu", "24.04/stable", List.of("amd64"))),
        TreePMap.singleton("db", ends().getFirst().endpoint()),
        TreePMap.singleton(
            "port",
            new CharmOption(CharmOption.Type.INT, "where", Optional.of(new ConfigValue.Whole(80)))),
        TreePMap.singleton(
            "data",
            new CharmStorage(CharmStorage.Kind.FILESYSTEM, "all", false, false, 0, -1, 1024, "/d")),
        TreePMap.singleton(
            "image", new CharmResource(CharmResource.Type.OCI_IMAGE, "", "what runs")),
        TreePMap.singleton("gpu", new CharmDevice("nvidia.com/gpu", "fast", 1, -1)),
        List.of("web"),
        List.of("extra"),
        TreePMap.singleton("backup", new CharmAction("saves", schema())),
        List.of("juju >= 3.1"),
        "0.0.0",
        "v1");
  }

  private static List<RelationEnd> ends() {
    return List.of(
        new RelationEnd(
            "web",
            "db",
            new CharmEndpoint(
                CharmEndpoint.Role.REQUIRER, "mysql", true, 1, CharmEndpoint.Scope.GLOBAL)),
        new RelationEnd(
            "mysql",
            "server",
            new CharmEndpoint(
                CharmEndpoint.Role.PROVIDER, "mysql", false, 0, CharmEndpoint.Scope.GLOBAL)));
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

  private static TreePMap<String, ConfigValue> schema() {
    return ConfigValue.fields(
        Map.of(
            "params",
            Map.of("level", Map.of("type", "integer", "default", 3)),
            "required",
            List.of("level")));
  }
}
