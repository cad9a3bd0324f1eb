package io.modelstate.domain.controller.bootstrap;

import static io.modelstate.domain.Bootstraps.constraints;
import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.ControllerSpec.givenNothing;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.VERSION;
import static io.modelstate.domain.Lab.cloud;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.World.IDS;
import static io.modelstate.domain.World.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Answer;
import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent.ControllerBootstrapped;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.config.ControllerConfigEvent.ControllerConfigChanged;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.user.ControllerAccess;
import io.modelstate.domain.controller.user.UserCommand.RemoveUser;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pcollections.TreePMap;

class BootstrapTest {
  private static final ModelId NEW = new ModelId(IDS.uuid(0));
  private static final SecretRef PASSWORD = new SecretRef(IDS.uuid(1));
  private static final SecretRef ATTRIBUTES = new SecretRef(IDS.uuid(2));

  @Test
  void makesTheControllerItsUserAndItsCloud() {
    var localhost = CloudDefinition.builtIn("localhost").orElseThrow();
    var id = new CredentialId("localhost", ADMIN, "localhost");
    var answer = boot(Bootstraps.on("localhost"));
    answer
        .creates(NEW.uuid())
        .seals(Map.of(PASSWORD, Bootstraps.PASSWORD, ATTRIBUTES, Bootstraps.ATTRIBUTES));
    var events = new ArrayList<>(answer.decision().events());
    events.removeIf(event -> event instanceof ControllerConfigChanged);
    assertEquals(
        List.of(
            new ControllerBootstrapped("ctl", ADMIN, "localhost", "localhost", VERSION, NEW, NOW),
            new UserAdded(ADMIN, "admin", ADMIN, NOW),
            new PasswordSet(ADMIN, PASSWORD),
            new ControllerAccessSet(ADMIN, ControllerAccess.SUPERUSER),
            new CloudAdded(localhost),
            new CloudAccessSet("localhost", ADMIN, CloudAccess.ADMIN),
            new CredentialAdded(id, "certificate", ATTRIBUTES),
            new ModelRegistered(NEW, "controller", ADMIN)),
        events);
  }

  @Test
  void theControllerModelHoldsTheControllerItself() {
    var model = model(Bootstraps.on("localhost"));
    assertTrue(model.details().controller());
    assertEquals("controller", model.details().name());
    assertEquals(Optional.of(ModelAccess.ADMIN), model.access().of(ADMIN));
    var machine = model.machines().byId().get("0");
    assertEquals("juju-%s-0".formatted(NEW.uuid().substring(30)), machine.instance());
    assertEquals(new Hardware("amd64", 0, 0, "myhost", "container"), machine.hardware());
    var application = model.applications().byName().get("controller");
    assertTrue(application.exposed());
    assertEquals("ch:amd64/juju-controller-116", application.charm().url());
    assertEquals("juju-controller", application.charm().name());
    assertEquals("3.6/stable", application.charm().origin().channel());
    assertEquals("ubuntu@24.04", application.base());
    assertEquals("controller/0", application.leader());
    var unit = model.units().byName().get("controller/0");
    assertEquals("0", unit.machine());
    assertEquals(List.of("17022/tcp", "17070/tcp"), unit.ports());
  }

  @Test
  void onKubernetesThereIsNoMachine() {
    var model = model(Bootstraps.on("microk8s"));
    assertTrue(model.details().caas());
    assertTrue(model.machines().byId().isEmpty());
    assertEquals("", model.units().byName().get("controller/0").machine());
    assertEquals(
        constraints("mem=1536M"), model.applications().byName().get("controller").constraints());
    assertEquals(Constraints.NONE, model.constraints());
    assertEquals(ConfigValue.text("local"), model.config().get("container-networking-method"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          localhost | ''                   | ''      | arch=amd64        | arch=amd64
          localhost | mem=4G               | cores=2 | arch=amd64 mem=4G | arch=amd64 cores=2 mem=4G
          localhost | '' | arch=amd64 | '' | arch=amd64
          aws       | ''                   | ''      | ''                | mem=3584M
          aws       | cores=4              | ''      | cores=4           | cores=4
          aws       | mem=8G               | instance-type=m1 | mem=8G   | instance-type=m1
          """)
  void bootstrapConstraintsLieOverTheModels(
      String cloud, String given, String over, String model, String machine) {
    var state = model(Bootstraps.on(cloud).constrained(given, over));
    assertEquals(constraints(model), state.constraints());
    assertEquals(constraints(machine), state.machines().byId().get("0").constraints());
    assertEquals(
        constraints(machine), state.applications().byName().get("controller").constraints());
  }

  @Test
  void aVirtualMachineHasASize() {
    var virtual = "virt-type=virtual-machine";
    var state = model(Bootstraps.on("localhost").constrained("", virtual));
    assertEquals(constraints("arch=amd64"), state.constraints());
    assertEquals(
        constraints("arch=amd64 cores=2 mem=3584M " + virtual),
        state.machines().byId().get("0").constraints());
  }

  @Test
  void refusesAnArchitectureTheHostIsNot() {
    boot(Bootstraps.on("localhost").constrained("arch=arm64", ""))
        .refuses(NONE, "invalid constraint value: arch=arm64\nvalid values are: amd64");
  }

  @Test
  void configurationIsSplitBetweenTheControllerAndItsModel() {
    var given = Bootstraps.on("localhost").configured(Map.of("api-port", 17071, "http-proxy", "p"));
    var controller =
        boot(given).decision().events().stream()
            .filter(event -> event instanceof ControllerConfigChanged)
            .map(event -> ((ControllerConfigChanged) event).set())
            .findFirst()
            .orElseThrow();
    assertEquals(ConfigValue.whole(17071), controller.get("api-port"));
    assertEquals(ConfigValue.text("ctl"), controller.get("controller-name"));
    assertEquals(ConfigValue.text(Bootstraps.UUID), controller.get("controller-uuid"));
    assertFalse(controller.containsKey("http-proxy"));
    assertEquals(ConfigValue.text("p"), model(given).config().get("http-proxy"));
    assertFalse(model(given).config().containsKey("api-port"));
  }

  @Test
  void defaultsAreALayerAndReachTheControllerModel() {
    var given = Bootstraps.on("localhost").defaulting(Map.of("ftp-proxy", "f"));
    var layer = TreePMap.<String, ConfigValue>singleton("ftp-proxy", ConfigValue.text("f"));
    assertTrue(
        boot(given)
            .decision()
            .events()
            .contains(new ModelDefaultsChanged("localhost", "", layer, List.of())));
    assertEquals(ConfigValue.text("f"), model(given).config().get("ftp-proxy"));
  }

  @Test
  void theRegionIsTheFirstUnlessOneIsGiven() {
    assertEquals("us-east-1", model(Bootstraps.on("aws")).details().placement().region());
    assertEquals(
        "eu-west-1", model(Bootstraps.on("aws").in("EU-WEST-1")).details().placement().region());
    boot(Bootstraps.on("aws").in("nowhere"))
        .refuses(NOT_VALID, "region \"nowhere\" for cloud \"aws\" not valid");
  }

  @Test
  void aCloudThatNeedsNoCredentialGetsNone() {
    var state = model(Bootstraps.on(cloud("open", "manual", List.of("empty"))));
    assertEquals(Optional.empty(), state.details().placement().credential());
  }

  @Test
  void refusesBadNames() {
    givenNothing()
        .when(Bootstraps.on("localhost").named("Lab"))
        .refuses(
            NOT_VALID,
            "\"Lab\" is not a valid name: controller names may only contain lowercase letters,"
                + " digits and hyphens");
    boot(Bootstraps.on(cloud("/x", "lxd", List.of())))
        .refuses(NOT_VALID, "cloud name \"/x\" not valid");
  }

  @Test
  void refusesADefaultSpaceThatCannotBeThere() {
    boot(Bootstraps.on("localhost").configured(Map.of("default-space", "db")))
        .refuses(NOT_FOUND, "cannot verify default-space: space \"db\" not found");
  }

  @Test
  void refusesASecondBootstrap() {
    given()
        .when(Bootstraps.on("localhost").named("two"))
        .refuses(ALREADY_EXISTS, "controller \"ctl\" already exists");
  }

  @Test
  void nothingElseIsAnsweredBefore() {
    givenNothing()
        .when(new RemoveUser(BOB))
        .refuses(NONE, "the controller is not bootstrapped yet");
  }

  private static Answer<ControllerEvent> boot(Bootstraps form) {
    return givenNothing().when(form.named("ctl"));
  }

  /** The controller model as the events leave it. */
  private static ModelState model(Bootstraps form) {
    var state = ModelState.EMPTY;
    for (var event : boot(form).decision().others().getFirst().events()) {
      state = state.evolve(event);
    }
    return state;
  }
}
