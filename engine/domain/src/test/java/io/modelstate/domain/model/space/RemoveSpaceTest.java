package io.modelstate.domain.model.space;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.space.SpaceCommand.RemoveSpace;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRemoved;
import org.junit.jupiter.api.Test;

class RemoveSpaceTest {
  private static final SpaceAdded DB = new SpaceAdded("db", 1);

  @Test
  void removes() {
    given(DB).when(new RemoveSpace(MODEL, "db")).then(new SpaceRemoved("db"));
  }

  @Test
  void refusesToRemoveAlpha() {
    given()
        .when(new RemoveSpace(MODEL, "alpha"))
        .refuses(NONE, "the alpha space cannot be removed");
  }

  @Test
  void refusesAnUnknownSpace() {
    given().when(new RemoveSpace(MODEL, "db")).refuses(NOT_FOUND, "space \"db\" not found");
  }

  @Test
  void needsAdminThenNoBlock() {
    given(DB).as(BOB).when(new RemoveSpace(MODEL, "db")).refuses(UNAUTHORIZED, "permission denied");
    given(DB, disabled(BlockType.ALL, ""))
        .when(new RemoveSpace(MODEL, "db"))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }
}
