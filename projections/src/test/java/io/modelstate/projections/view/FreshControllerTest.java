package io.modelstate.projections.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Secret;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.FirstCredential;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Instance;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.secret.KeyFile;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResult;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Models;
import io.modelstate.wire.render.ShowModel;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.render.status.Status;
import io.modelstate.wire.render.status.StatusOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;

/** What a controller shows right after it was bootstrapped on localhost. */
class FreshControllerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final UserName ADMIN = new UserName("admin");
  private static final Viewer VIEWER = new Viewer("lab", "admin", null, ZoneOffset.UTC, NOW);

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  private Engine engine;

  @BeforeEach
  void bootstrap() {
    var key = folder.resolve("secrets.key");
    KeyFile.create(key);
    engine = Engine.open(new MemoryEventLog(), key, () -> NOW);
    engine.execute(
        new Bootstrap(
            engine.controllerId(),
            "lab",
            ADMIN,
            new Secret("hash".getBytes(StandardCharsets.UTF_8)),
            World.cloud("localhost"),
            Optional.empty(),
            new FirstCredential("certificate", SealedFields.seal(Map.of("client-key", "k"))),
            "3.6.25",
            TreePMap.empty(),
            TreePMap.empty(),
            Constraints.NONE,
            Constraints.NONE,
            new Instance("10.7.0.9", "myhost", "PEM", 17070)),
        Sender.of(ADMIN, "test"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void showsTheStatusOfTheControllerModel() {
    var sections = status(Format.TEXT).split("(?=Machine  State)", -1);
    assertEquals(
        """
        Model       Controller  Cloud/Region         Version  SLA          Timestamp
        controller  lab         localhost/localhost  3.6.25   unsupported  12:00:00

        App         Version  Status  Scale  Charm            Channel     Rev  Exposed  Message
        controller           active      1  juju-controller  3.6/stable  116  yes     \s

        Unit           Workload  Agent  Machine  Public address  Ports            Message
        controller/0*  active    idle   0        10.7.0.9        17022,17070/tcp \s

        """,
        sections[0]);
    var machine = sections[1].lines().toList().get(1).split(" +", -1);
    var name = "juju-%s-0".formatted(model().uuid().substring(30));
    assertEquals(
        List.of("0", "started", "10.7.0.9", name, "ubuntu@24.04"), List.of(machine).subList(0, 5));
    assertEquals("Running", machine[machine.length - 1]);
  }

  @Test
  void showsTheControllersMembershipInTheStatusAsYaml() {
    var yaml = status(Format.YAML);
    assertTrue(yaml.contains("    controller-member-status: has-vote\n"), yaml);
    assertTrue(yaml.contains("    constraints: arch=amd64\n"), yaml);
    assertTrue(
        yaml.contains(
            "    hardware: arch=amd64 cores=0 mem=0M availability-zone=myhost"
                + " virt-type=container\n"),
        yaml);
  }

  @Test
  void listsTheModelWithMachinesAndUnitsButWithoutCores() {
    engine.connections().connected(model().uuid(), "admin", NOW.minusSeconds(7));
    assertEquals(
        """
        Controller: lab

        Model       Cloud/Region         Type  Status     Machines  Units  Access  Last connection
        controller  localhost/localhost  lxd   available         1      1  admin   7 seconds ago
        """,
        Models.render(
                ModelSummariesView.of(reader(), ADMIN, false),
                VIEWER,
                new Models.Options(false, false, "admin"),
                Format.TEXT)
            .stdout());
  }

  @Test
  void showsTheModelItself() {
    var info = ModelInfoView.of(reader(), model());
    assertEquals(
        """
        controller:
          name: admin/controller
          short-name: controller
          model-uuid: %s
          model-type: iaas
          controller-uuid: %s
          controller-name: lab
          is-controller: true
          owner: admin
          cloud: localhost
          region: localhost
          type: lxd
          life: alive
          status:
            current: available
            since: just now
          users:
            admin:
              display-name: admin
              access: admin
              last-connection: never connected
          machines:
            "0":
              cores: 0
          secret-backends:
            internal:
              num-secrets: 0
              status: active
          sla: unsupported
          agent-version: 3.6.25
          credential:
            name: localhost
            owner: admin
            cloud: localhost
            validity-check: valid
          supported-features:
          - name: juju
            description: the version of Juju used by the model
            version: 3.6.25
        """
            .formatted(model().uuid(), engine.controllerId()),
        ShowModel.render(
                new ModelInfoResults(List.of(new ModelInfoResult(info, null))), VIEWER, Format.YAML)
            .stdout());
  }

  @Test
  void knowsItsOwnConfigurationAndCredential() {
    var config = Objects.requireNonNull(ControllerConfigView.of(reader()).config());
    assertEquals("lab", config.get("controller-name").textValue());
    assertEquals("PEM", config.get("ca-cert").textValue());
    var contents =
        CredentialsView.of(reader(), SealedFields.of(engine)).contents(List.of(), true).results();
    assertEquals(
        Map.of("client-key", "k"),
        Objects.requireNonNull(Objects.requireNonNull(contents.getFirst().result()).content())
            .attrs());
  }

  @Test
  void findsAModelThatWasJustAdded() {
    var reply =
        engine.execute(
            new AddModel(
                "dev",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TreePMap.empty()),
            Sender.of(ADMIN, "test"));
    var dev = ModelLookup.find(reader(), "dev");
    assertEquals(reply.created(), Optional.of(dev.uuid()));
    var status = StatusView.of(reader(), dev);
    assertEquals(
        "\nModel \"admin/dev\" is empty.\n",
        Status.render(status, VIEWER, StatusOptions.plain("admin/dev", "3.6.25"), Format.TEXT)
            .stderr());
    assertEquals(
        "model",
        Objects.requireNonNull(ModelConfigView.of(reader(), dev).config())
            .get("logging-config")
            .source());
  }

  private String status(Format format) {
    return Status.render(
            StatusView.of(reader(), model()),
            VIEWER,
            StatusOptions.plain("controller", "3.6.25").inUtc(true),
            format)
        .stdout();
  }

  private Reader reader() {
    return Reader.of(engine, ADMIN);
  }

  private ModelId model() {
    return engine.controller().details().controllerModel();
  }
}
