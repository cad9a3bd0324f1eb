package io.modelstate.domain.controller.registry;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.CONTROLLER_MODEL;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.OTHER;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Rejected.Code.HAS_HOSTED_MODELS;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_SUPPORTED;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.NOW;

import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDying;
import io.modelstate.domain.name.ModelId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DestroyModelTest {
  private static final MachineAdded MACHINE =
      new MachineAdded("0", "ubuntu@24.04", Constraints.NONE, false);

  @Test
  void anEmptyModelGoesAtOnceAndItsNameIsFree() {
    given()
        .withModel()
        .when(destroy(MODEL))
        .thenHere(new ModelUnregistered(MODEL))
        .thenBeside(
            new OtherStream(MODEL, 1, List.of(new ModelMarkedDying(NOW), new ModelRemoved(NOW))));
  }

  @Test
  void aModelWithContentsGoesDyingAndKeepsItsName() {
    given()
        .withModel(MACHINE)
        .when(destroy(MODEL))
        .thenHere()
        .thenBeside(
            new OtherStream(
                MODEL, 2, List.of(new ModelMarkedDying(NOW), new MachineMarkedDying("0", false))));
  }

  @Test
  void destroyingADyingModelAgainDoesNothing() {
    given().withModel(MACHINE, new ModelMarkedDying(NOW)).when(destroy(MODEL)).then();
  }

  @Test
  void refusesAnUnknownModel() {
    given().when(destroy(OTHER)).refuses(NOT_FOUND, "model \"%s\" not found".formatted(OTHER));
    given()
        .withModel(new ModelMarkedDying(NOW), new ModelRemoved(NOW))
        .when(destroy(OTHER))
        .refuses(NOT_FOUND, "model \"%s\" not found".formatted(OTHER));
  }

  @Test
  void needsAdminBeforeBlocksAreAsked() {
    given()
        .withModel(access(BOB, ModelAccess.WRITE), disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(destroy(MODEL))
        .refuses(UNAUTHORIZED, "permission denied");
    given()
        .withModel(access(BOB, ModelAccess.ADMIN))
        .as(BOB)
        .when(destroy(MODEL))
        .thenHere(new ModelUnregistered(MODEL));
  }

  @Test
  void anyOfTheThreeBlocksOfThatModelStopsItEvenWithForce() {
    for (var type : BlockType.values()) {
      given()
          .withModel(disabled(type, "keep it"))
          .when(new DestroyModel(MODEL, Optional.empty(), true))
          .refuses(OPERATION_BLOCKED, "keep it");
    }
    given()
        .withModel(disabled(BlockType.ALL, ""))
        .when(destroy(MODEL))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }

  @Test
  void theMessageIsThatOfTheNarrowestBlock() {
    given()
        .withModel(
            new CommandDisabled(BlockType.ALL, "all", 0),
            new CommandDisabled(BlockType.REMOVE_OBJECT, "remove", 1))
        .when(destroy(MODEL))
        .refuses(OPERATION_BLOCKED, "remove");
  }

  @Test
  void blocksOfTheControllerModelDoNotCount() {
    given()
        .withModel()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .when(destroy(MODEL))
        .thenHere(new ModelUnregistered(MODEL));
  }

  @Test
  void theControllerModelStaysWhileOthersHoldIt() {
    given()
        .withModel(MACHINE)
        .when(destroy(CONTROLLER_MODEL))
        .refuses(
            HAS_HOSTED_MODELS,
            "initiating destroy model operation: failed to destroy model: hosting 1 other model");
    given()
        .withModel(MACHINE)
        .withModel(OTHER, "other", new ModelMarkedDying(NOW))
        .when(destroy(CONTROLLER_MODEL))
        .refuses(
            HAS_HOSTED_MODELS,
            "initiating destroy model operation: failed to destroy model: hosting 2 other models");
  }

  @Test
  void theControllerModelGoesOnlyWithItsController() {
    given()
        .withModel()
        .when(destroy(CONTROLLER_MODEL))
        .refuses(
            NOT_SUPPORTED,
            "the controller model goes with its controller: stop the controller and remove its"
                + " data folder instead");
  }

  private static DestroyModel destroy(ModelId model) {
    return new DestroyModel(model, Optional.empty(), false);
  }
}
