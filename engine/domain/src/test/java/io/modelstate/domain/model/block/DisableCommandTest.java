package io.modelstate.domain.model.block;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.BAD_REQUEST;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockCommand.DisableCommand;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import org.junit.jupiter.api.Test;

class DisableCommandTest {
  @Test
  void disablesASetOfCommands() {
    given()
        .when(new DisableCommand(MODEL, "all", "hands off"))
        .then(new CommandDisabled(BlockType.ALL, "hands off", 0));
  }

  @Test
  void takesTheNameOfTheApiToo() {
    given()
        .when(new DisableCommand(MODEL, "BlockDestroy", ""))
        .then(new CommandDisabled(BlockType.DESTROY_MODEL, "", 0));
  }

  @Test
  void numbersAreNeverUsedAgain() {
    given(new CommandDisabled(BlockType.ALL, "", 4), new CommandEnabled(BlockType.ALL))
        .when(new DisableCommand(MODEL, "remove-object", ""))
        .then(new CommandDisabled(BlockType.REMOVE_OBJECT, "", 5));
  }

  @Test
  void disablingAgainReplacesTheMessageAndKeepsTheNumber() {
    var first = new CommandDisabled(BlockType.ALL, "hands off", 3);
    given(first)
        .when(new DisableCommand(MODEL, "all", ""))
        .then(new CommandDisabled(BlockType.ALL, "", 3));
    given(first).when(new DisableCommand(MODEL, "all", "hands off")).then();
  }

  @Test
  void isNotStoppedByABlock() {
    given(disabled(BlockType.ALL, ""))
        .when(new DisableCommand(MODEL, "destroy-model", ""))
        .then(new CommandDisabled(BlockType.DESTROY_MODEL, "", 1));
  }

  @Test
  void refusesAnUnknownSetAndOtherCase() {
    var text = "bad command set, valid options: all, destroy-model, remove-object";
    given().when(new DisableCommand(MODEL, "some", "")).refuses(BAD_REQUEST, text);
    given().when(new DisableCommand(MODEL, "All", "")).refuses(BAD_REQUEST, text);
  }

  @Test
  void needsWrite() {
    given(access(BOB, ModelAccess.READ))
        .as(BOB)
        .when(new DisableCommand(MODEL, "some", ""))
        .refuses(UNAUTHORIZED, "permission denied");
  }
}
