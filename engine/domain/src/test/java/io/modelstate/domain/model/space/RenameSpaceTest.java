package io.modelstate.domain.model.space;

import static io.modelstate.domain.Bootstraps.constraints;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.model.space.SpaceCommand.RenameSpace;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRenamed;
import org.junit.jupiter.api.Test;

class RenameSpaceTest {
  private static final SpaceAdded DB = new SpaceAdded("db", 1);

  @Test
  void renames() {
    given(DB).when(rename("db", "web")).then(new SpaceRenamed("db", "web"));
  }

  @Test
  void theModelsConstraintsFollow() {
    given(DB, new ConstraintsSet(constraints("spaces=db,^db,dmz mem=2G")))
        .when(rename("db", "web"))
        .then(
            new SpaceRenamed("db", "web"),
            new ConstraintsSet(constraints("spaces=web,^web,dmz mem=2G")));
  }

  @Test
  void refusesToRenameAlpha() {
    given().when(rename("alpha", "x")).refuses(NONE, "the \"alpha\" space cannot be renamed");
  }

  @Test
  void refusesANameInUse() {
    given(DB).when(rename("db", "alpha")).refuses(ALREADY_EXISTS, "space \"alpha\" already exists");
  }

  @Test
  void refusesAnUnknownSpace() {
    given().when(rename("db", "x")).refuses(NOT_FOUND, "space \"db\" not found");
  }

  @Test
  void refusesABadName() {
    given(DB).when(rename("db", "X")).refuses(NOT_VALID, "\"X\" is not a valid space name");
  }

  @Test
  void needsAdminThenNoBlock() {
    given(DB).as(BOB).when(rename("db", "x")).refuses(UNAUTHORIZED, "permission denied");
    given(DB, disabled(BlockType.ALL, ""))
        .when(rename("db", "x"))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }

  private static RenameSpace rename(String from, String to) {
    return new RenameSpace(MODEL, from, to);
  }
}
