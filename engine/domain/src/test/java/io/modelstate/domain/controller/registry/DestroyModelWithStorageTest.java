package io.modelstate.domain.controller.registry;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Rejected.Code.HAS_PERSISTENT_STORAGE;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.World.NOW;

import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.Status;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.controller.registry.RegistryCommand.RemoveModel;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolCreated;
import io.modelstate.domain.model.storage.StorageEvent.StorageRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StorageStatusSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class DestroyModelWithStorageTest {
  private static final Status DETACHED = Status.of("detached", NOW);
  private static final StorageAdded DATA = storage("", "pool:vol");

  @Test
  void refusesUntilItIsSaidWhatBecomesOfWhatPersists() {
    given()
        .withModel(DATA)
        .when(destroy(Optional.empty()))
        .refuses(
            HAS_PERSISTENT_STORAGE,
            "initiating destroy model operation: failed to destroy model: model contains persistent"
                + " storage");
  }

  @Test
  void destroysItOnceTheCloudHas() {
    given()
        .withModel(DATA)
        .when(destroy(Optional.of(true)))
        .thenHere()
        .thenBeside(
            new OtherStream(
                MODEL,
                2,
                List.of(
                    new ModelMarkedDying(NOW),
                    new StorageMarkedDying("pgdata/0", false),
                    new StorageStatusSet("pgdata/0", Status.of("destroying", NOW)))));
  }

  @Test
  void releasesItAtOnce() {
    given()
        .withModel(DATA)
        .when(destroy(Optional.of(false)))
        .thenHere(new ModelUnregistered(MODEL))
        .thenBeside(
            new OtherStream(
                MODEL,
                2,
                List.of(
                    new ModelMarkedDying(NOW),
                    new StorageRemoved("pgdata/0"),
                    new ModelRemoved(NOW))));
  }

  @Test
  void whatIsBoundToAMachineStopsNothing() {
    given()
        .withModel(storage("0", ""), new StorageRemoved("pgdata/0"))
        .when(destroy(Optional.empty()))
        .thenHere(new ModelUnregistered(MODEL));
    given()
        .withModel(storage("0", "filesystem-0-0"))
        .when(destroy(Optional.of(true)))
        .thenHere(new ModelUnregistered(MODEL));
  }

  @Test
  void refusesToReleaseWhatCannotBe() {
    given()
        .withModel(
            new StoragePoolCreated("lost", "tmpfs", TreePMap.empty()),
            new StorageAdded("a/0", Kind.FILESYSTEM, "lost", 1, "", "0", "", "x", DETACHED))
        .when(destroy(Optional.of(false)))
        .refuses(
            NONE,
            "initiating destroy model operation: failed to destroy model: storage provider"
                + " \"tmpfs\" does not support releasing storage");
  }

  @Test
  void aDyingModelStaysWhileStorageIsThere() {
    given()
        .withModel(DATA, new ModelMarkedDying(NOW))
        .when(new RemoveModel(MODEL))
        .refuses(NONE, "model not empty, found 1 filesystem");
  }

  private static StorageAdded storage(String host, String providerId) {
    return new StorageAdded(
        "pgdata/0", Kind.FILESYSTEM, "lxd", 1024, host, "0", "", providerId, DETACHED);
  }

  private static DestroyModel destroy(Optional<Boolean> destroyStorage) {
    return new DestroyModel(MODEL, destroyStorage, false);
  }
}
