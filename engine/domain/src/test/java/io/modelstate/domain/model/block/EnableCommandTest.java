package io.modelstate.domain.model.block;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.BAD_REQUEST;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.model.block.BlockCommand.EnableCommand;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import org.junit.jupiter.api.Test;

class EnableCommandTest {
  @Test
  void enablesWhatWasDisabled() {
    given(disabled(BlockType.ALL, "hands off"))
        .when(new EnableCommand(MODEL, "all"))
        .then(new CommandEnabled(BlockType.ALL));
  }

  @Test
  void enablingWhatIsEnabledDoesNothing() {
    given(disabled(BlockType.ALL, "")).when(new EnableCommand(MODEL, "destroy-model")).then();
  }

  @Test
  void refusesAnUnknownSet() {
    given()
        .when(new EnableCommand(MODEL, ""))
        .refuses(BAD_REQUEST, "bad command set, valid options: all, destroy-model, remove-object");
  }

  @Test
  void needsWrite() {
    given()
        .as(BOB)
        .when(new EnableCommand(MODEL, "all"))
        .refuses(UNAUTHORIZED, "permission denied");
  }
}
