package io.modelstate.domain.controller.registry;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.controller.registry.RegistryCommand.RemoveBlocks;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import io.modelstate.domain.model.block.BlockType;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveBlocksTest {
  @Test
  void enablesWhatIsDisabledInAModelInOneCommit() {
    given()
        .withModel(disabled(BlockType.ALL, "no"))
        .when(new RemoveBlocks())
        .thenHere()
        .thenBeside(new OtherStream(MODEL, 2, List.of(new CommandEnabled(BlockType.ALL))));
  }

  @Test
  void nothingHappensWhereNothingIsDisabled() {
    given().withModel().when(new RemoveBlocks()).then();
  }

  @Test
  void isForSuperusersOnly() {
    given()
        .withModel(access(BOB, ModelAccess.ADMIN), disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(new RemoveBlocks())
        .refuses(UNAUTHORIZED, "permission denied");
  }
}
