package io.modelstate.domain.controller.registry;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.NOW;

import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.registry.RegistryCommand.RemoveModel;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineRemoved;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveModelTest {
  private static final RemoveModel REMOVE = new RemoveModel(MODEL);
  private static final MachineAdded MACHINE =
      new MachineAdded("0", "ubuntu@24.04", Constraints.NONE, false);

  @Test
  void aDyingModelGoesOnceItIsEmpty() {
    given()
        .withModel(MACHINE, new ModelMarkedDying(NOW), new MachineRemoved("0"))
        .when(REMOVE)
        .thenHere(new ModelUnregistered(MODEL))
        .thenBeside(new OtherStream(MODEL, 4, List.of(new ModelRemoved(NOW))));
  }

  @Test
  void refusesWhatStillHoldsSomethingOrWasNotAskedToGo() {
    given()
        .withModel(MACHINE, new ModelMarkedDying(NOW))
        .when(REMOVE)
        .refuses(NONE, "model not empty, found 1 machine");
    given().withModel().when(REMOVE).refuses(NONE, "can't remove model: model still alive");
    given()
        .withModel(access(BOB, ModelAccess.WRITE), new ModelMarkedDying(NOW))
        .as(BOB)
        .when(REMOVE)
        .refuses(UNAUTHORIZED, "permission denied");
  }
}
