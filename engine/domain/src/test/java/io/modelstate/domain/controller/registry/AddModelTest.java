package io.modelstate.domain.controller.registry;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.CREDENTIAL;
import static io.modelstate.domain.Lab.OTHER;
import static io.modelstate.domain.Lab.VERSION;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.cloud;
import static io.modelstate.domain.Lab.credential;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Lab.registered;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.IDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Answer;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class AddModelTest {
  private static final ModelId NEW = new ModelId(IDS.uuid(0));
  private static final CloudAdded OPEN =
      new CloudAdded(cloud("open", "lxd", List.of("empty"), "only"));
  private static final CloudAccessSet BOB_ON_LAB =
      new CloudAccessSet("lab", BOB, CloudAccess.ADD_MODEL);
  private static final CredentialId BOBS = new CredentialId("lab", BOB, "own");

  @Test
  void registersTheModelAndBeginsItsStream() {
    var answer =
        given()
            .when(dev().command())
            .thenHere(new ModelRegistered(NEW, "dev", ADMIN))
            .creates(NEW.uuid())
            .warns();
    var other = answer.decision().others().getFirst();
    assertEquals(NEW, other.model());
    assertEquals(-1, other.sequence());
    assertEquals(access(ADMIN, ModelAccess.ADMIN), other.events().get(1));
    var added = added(answer);
    assertEquals("dev", added.name());
    assertEquals(new Placement("lab", "lxd", "east", Optional.of(CREDENTIAL)), added.placement());
    assertEquals(VERSION, added.agentVersion());
    assertEquals(Constraints.NONE, added.constraints());
    assertEquals(ConfigValue.text(NEW.uuid()), added.config().get("uuid"));
  }

  @Test
  void theConfigurationIsMergedFromAllLayers() {
    var added =
        added(
            given(defaults("", "http-proxy", "c"), defaults("east", "no-proxy", "e"))
                .when(dev().with("ftp-proxy", "f").command()));
    assertEquals(ConfigValue.text("c"), added.config().get("http-proxy"));
    assertEquals(ConfigValue.text("e"), added.config().get("no-proxy"));
    assertEquals(ConfigValue.text("f"), added.config().get("ftp-proxy"));
  }

  @Test
  void anotherOwnerMayUseTheSameName() {
    given(credential(BOBS))
        .withModel()
        .when(dev().by(BOB).using(BOBS).command())
        .thenHere(new ModelRegistered(NEW, "dev", BOB));
  }

  @Test
  void theNameOfARemovedModelIsFree() {
    given(registered(OTHER, "dev"), new ModelUnregistered(OTHER))
        .when(dev().command())
        .thenHere(new ModelRegistered(NEW, "dev", ADMIN));
  }

  @Test
  void needsAccessToTheCloudBeforeAnythingElse() {
    given().as(BOB).when(dev().on("zap").command()).refuses(UNAUTHORIZED, "permission denied");
    given().as(BOB).when(dev().by(ADMIN).command()).refuses(UNAUTHORIZED, "permission denied");
    given(BOB_ON_LAB, credential(BOBS))
        .as(BOB)
        .when(dev().using(BOBS).command())
        .thenHere(new ModelRegistered(NEW, "dev", BOB));
  }

  @Test
  void onlySuperusersAddModelsForOthers() {
    given(BOB_ON_LAB)
        .as(BOB)
        .when(dev().by(ADMIN).using(BOBS).command())
        .refuses(
            UNAUTHORIZED,
            "\"add-model\" permission does not permit creation of models for different owners:"
                + " permission denied");
  }

  @Test
  void refusesAnUnknownCloudBeforeACredential() {
    given(OPEN)
        .when(dev().on("zap").using(BOBS).command())
        .refuses(
            NOT_FOUND,
            "cloud \"zap\" not found, expected one of [\"lab\" \"open\"]: cloud \"zap\" not found");
  }

  @Test
  void withoutACredentialOnlyTheControllersOwnerHasOne() {
    given()
        .when(dev().by(BOB).in("nowhere").command())
        .refuses(NOT_VALID, "no credential specified");
  }

  @Test
  void aCloudThatNeedsNoCredentialTakesNone() {
    var added = added(given(OPEN).when(dev().on("open").command()));
    assertEquals(new Placement("open", "lxd", "only", Optional.empty()), added.placement());
  }

  @Test
  void refusesAnUnknownCredentialBeforeARegion() {
    given()
        .when(dev().using(BOBS).in("nowhere").command())
        .refuses(NOT_FOUND, "getting credential: cloud credential \"lab/bob/own\" not found");
  }

  @Test
  void refusesAnUnknownRegionBeforeTheConfiguration() {
    given()
        .when(dev().in("nowhere").with("uuid", "x").command())
        .refuses(
            NOT_FOUND,
            "getting cloud region definition: region \"nowhere\" not found (expected one of"
                + " [\"east\" \"west\"])");
    given(new CloudAdded(cloud("bare", "lxd", List.of("empty"))))
        .when(dev().on("bare").in("nowhere").command())
        .refuses(
            NOT_FOUND,
            "getting cloud region definition: region \"nowhere\" not found (cloud has no regions)");
  }

  @Test
  void regionsAreFoundInAnyCaseAndKeptInTheListsSpelling() {
    assertEquals("west", added(given().when(dev().in("WEST").command())).placement().region());
  }

  @Test
  void refusesToChooseBetweenRegions() {
    given(new CloudAdded(cloud("two", "lxd", List.of("empty"), "a", "b")))
        .when(dev().on("two").command())
        .refuses(NOT_VALID, "failed to create new model: missing cloud region not valid");
  }

  @Test
  void refusesABadConfigurationBeforeTheCredentialsOwner() {
    given(credential(BOBS))
        .when(dev().using(BOBS).with("uuid", "x").command())
        .refuses(NONE, "failed to create config: uuid is generated, you cannot specify one");
  }

  @Test
  void refusesABadName() {
    given()
        .when(new AddModelForm("Dev").command())
        .refuses(
            NONE,
            "failed to create config: creating config from values failed: \"Dev\" is not a valid"
                + " name: model names may only contain lowercase letters, digits and hyphens");
    given()
        .when(new AddModelForm("").command())
        .refuses(NOT_VALID, "failed to create config: Name must be specified");
  }

  @Test
  void refusesACredentialOfAnotherCloudOrOwner() {
    var elsewhere = new CredentialId("open", ADMIN, "x");
    given(OPEN, credential(elsewhere))
        .when(dev().using(elsewhere).command())
        .refuses(NOT_VALID, "failed to create new model: credential \"open/admin/x\" not valid");
    given(credential(BOBS))
        .withModel()
        .when(dev().using(BOBS).command())
        .refuses(NOT_FOUND, "failed to create new model: credential \"lab/bob/own\" not found");
  }

  @Test
  void refusesANameInUseBeforeAnUnknownOwner() {
    given(OPEN)
        .withModel()
        .when(dev().command())
        .refuses(
            ALREADY_EXISTS, "failed to create new model: model \"dev\" for admin already exists");
  }

  @Test
  void refusesALocalOwnerThatDoesNotExist() {
    var prefix = "failed to create new model: granting admin permission to the owner: ";
    given(OPEN)
        .when(dev().on("open").by(ZED).command())
        .refuses(NOT_FOUND, prefix + "user \"zed\" not found");
    given(OPEN, new UserRemoved(BOB))
        .when(dev().on("open").by(BOB).command())
        .refuses(NONE, prefix + "user \"bob\" is permanently deleted");
    var external = new UserName("ann@ext");
    given(OPEN)
        .when(dev().on("open").by(external).command())
        .thenHere(new ModelRegistered(NEW, "dev", external));
  }

  @Test
  void warnsOfAMisspeltKeyOrRefusesItWhenStrict() {
    var text = "key \"devlopment\" is not defined: did you mean \"development\"?";
    given().when(dev().with("devlopment", "x").command()).warns(text);
    given().strictly().when(dev().with("devlopment", "x").command()).refuses(NOT_VALID, text);
  }

  @Test
  void noBlockStopsIt() {
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .when(dev().command())
        .thenHere(new ModelRegistered(NEW, "dev", ADMIN));
  }

  private static ModelAdded added(Answer<ControllerEvent> answer) {
    return (ModelAdded) answer.decision().others().getFirst().events().getFirst();
  }

  private static ModelDefaultsChanged defaults(String region, String key, String value) {
    return new ModelDefaultsChanged(
        "lab", region, TreePMap.singleton(key, ConfigValue.text(value)), List.of());
  }

  private static AddModelForm dev() {
    return new AddModelForm("dev");
  }
}
