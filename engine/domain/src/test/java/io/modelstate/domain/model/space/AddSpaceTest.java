package io.modelstate.domain.model.space;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.ModelSpec.givenOn;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_SUPPORTED;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.space.SpaceCommand.AddSpace;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRemoved;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddSpaceTest {
  @Test
  void numbersSpacesFromOneAndNeverAgain() {
    given().when(add("db")).then(new SpaceAdded("db", 1)).creates("1");
    given(new SpaceAdded("db", 1), new SpaceRemoved("db"))
        .when(add("db"))
        .then(new SpaceAdded("db", 2));
  }

  @Test
  void refusesANameInUse() {
    given()
        .when(add("alpha"))
        .refuses(ALREADY_EXISTS, "adding space \"alpha\": space \"alpha\" already exists");
  }

  @Test
  void refusesABadName() {
    given().when(add("a--b")).refuses(NOT_VALID, "\"a--b\" is not a valid space name");
  }

  @Test
  void refusesSubnetsWhichNoCloudHereHas() {
    given()
        .when(new AddSpace(MODEL, "db", List.of("10.0.0.0/24")))
        .refuses(NOT_FOUND, "subnet \"10.0.0.0/24\" not found");
  }

  @Test
  void refusesACloudWithoutSpaces() {
    givenOn(new Placement("micro", "kubernetes", "", Optional.empty()))
        .when(add("db"))
        .refuses(NOT_SUPPORTED, "spaces not supported");
  }

  @Test
  void needsAdminThenNoBlock() {
    given(access(BOB, ModelAccess.WRITE), disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(add("db"))
        .refuses(UNAUTHORIZED, "permission denied");
    given(disabled(BlockType.ALL, "still")).when(add("a--b")).refuses(OPERATION_BLOCKED, "still");
  }

  private static AddSpace add(String name) {
    return new AddSpace(MODEL, name, List.of());
  }
}
