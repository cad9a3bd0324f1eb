package io.modelstate.projections.view;

import io.modelstate.domain.Image;
import io.modelstate.domain.Images;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent.ControllerBootstrapped;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.config.ControllerConfigEvent.ControllerConfigChanged;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.user.ControllerAccess;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;
import org.pcollections.TreePMap;

/** A controller and its models, folded from events; admin, ann and bob are there from the start. */
record World(ControllerState state, TreePMap<ModelId, ModelState> models) implements Images {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Instant BORN = Instant.parse("2026-11-20T12:00:00Z");
  static final String CONTROLLER = "00000000-0000-4000-8000-000000000001";
  static final ModelId CONTROLLER_MODEL = model("00000000-0000-4000-8000-000000000002");
  static final ModelId DEV = model("00000000-0000-4000-8000-00000000000d");
  static final ModelId KUBE = model("00000000-0000-4000-8000-00000000000c");
  static final UserName ADMIN = new UserName("admin");
  static final UserName ANN = new UserName("ann");
  static final UserName BOB = new UserName("bob");
  static final UserName EVE = new UserName("eve@ext");

  /** No model yet. */
  static World fresh() {
    return new World(ControllerState.EMPTY, TreePMap.empty())
        .with(
            new ControllerBootstrapped(
                "lab", ADMIN, "localhost", "localhost", "3.6.25", CONTROLLER_MODEL, BORN),
            new UserAdded(ADMIN, "admin", ADMIN, BORN),
            new ControllerAccessSet(ADMIN, ControllerAccess.SUPERUSER),
            new UserAdded(ANN, "Ann A", ADMIN, BORN.plusSeconds(60)),
            new UserAdded(BOB, "", ADMIN, BORN.plusSeconds(120)),
            new CloudAdded(cloud("localhost")),
            new CloudAccessSet("localhost", ADMIN, CloudAccess.ADMIN),
            new ControllerConfigChanged(
                TreePMap.<String, ConfigValue>singleton(
                        "controller-uuid", ConfigValue.text(CONTROLLER))
                    .plus("api-port", ConfigValue.whole(17070))));
  }

  /** With {@code ann/dev} on LXD, which bob may read. */
  static World withDev() {
    return fresh()
        .added(DEV, "dev", ANN, "localhost", "lxd")
        .with(DEV, new ModelAccessSet(BOB, ModelAccess.READ));
  }

  static CloudDefinition cloud(String name) {
    return CloudDefinition.builtIn(name).orElseThrow();
  }

  World with(ControllerEvent... events) {
    var folded = state;
    for (var event : events) {
      folded = folded.evolve(event);
    }
    return new World(folded, models);
  }

  World with(ModelId id, ModelEvent... events) {
    var folded = models.getOrDefault(id, ModelState.EMPTY);
    for (var event : events) {
      folded = folded.evolve(event);
    }
    return new World(state, models.plus(id, folded));
  }

  World added(ModelId id, String name, UserName owner, String cloud, String cloudType) {
    var config =
        TreePMap.<String, ConfigValue>singleton("name", ConfigValue.text(name))
            .plus("secret-backend", ConfigValue.text("auto"))
            .plus("http-proxy", ConfigValue.text(""))
            .plus("authorized-keys", ConfigValue.text("ssh-rsa"));
    return with(new ModelRegistered(id, name, owner))
        .with(
            id,
            new ModelAdded(
                name,
                owner,
                new Placement(
                    cloud,
                    cloudType,
                    "localhost",
                    Optional.of(new CredentialId(cloud, owner, "default"))),
                "3.6.25",
                false,
                config,
                Constraints.NONE.with(ConstraintKey.MEM, 2048),
                BORN),
            new ModelAccessSet(owner, ModelAccess.ADMIN));
  }

  Reader as(UserName user) {
    return as(user, Connections.NEVER);
  }

  Reader as(UserName user, Connections connections) {
    return new Reader(user, this, NOW, connections);
  }

  @Override
  public Image<ControllerState> controller() {
    return new Image<>(state, 0);
  }

  @Override
  public Optional<Image<ModelState>> model(ModelId id) {
    return Optional.ofNullable(models.get(id)).map(state -> new Image<>(state, 0));
  }

  static void assertRefused(Rejected.Code code, String text, Executable call) {
    var refused = Assertions.assertThrows(Rejected.class, call);
    Assertions.assertEquals(text, refused.message());
    Assertions.assertEquals(code, refused.code());
  }

  static void assertDenied(Executable call) {
    assertRefused(Rejected.Code.UNAUTHORIZED, "permission denied", call);
  }

  private static ModelId model(String uuid) {
    return new ModelId(uuid);
  }
}
