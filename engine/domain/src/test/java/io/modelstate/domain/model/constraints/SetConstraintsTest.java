package io.modelstate.domain.model.constraints;

import static io.modelstate.domain.Bootstraps.constraints;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.ModelSpec.givenOn;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.constraints.ConstraintsCommand.SetConstraints;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetConstraintsTest {
  @Test
  void replacesTheWholeSet() {
    given(new ConstraintsSet(constraints("mem=4G")))
        .when(set("cores=2"))
        .then(new ConstraintsSet(constraints("cores=2")));
  }

  @Test
  void noWordsClear() {
    given(new ConstraintsSet(constraints("mem=4G")))
        .when(set(""))
        .then(new ConstraintsSet(Constraints.NONE));
  }

  @Test
  void settingTheSameDoesNothing() {
    given().when(set("")).then();
    given(new ConstraintsSet(constraints("mem=4G"))).when(set("mem=4096M")).then();
  }

  @Test
  void setButEmptyIsNotTheSameAsUnset() {
    given().when(set("mem=")).then(new ConstraintsSet(constraints("mem=")));
  }

  @Test
  void storesUnsupportedKeysAndWarns() {
    given()
        .when(set("image-id=x tags=a"))
        .then(new ConstraintsSet(constraints("tags=a image-id=x")))
        .warns("unsupported constraints: tags,image-id");
  }

  @Test
  void anUnsupportedKeyHidesABadValue() {
    given()
        .when(set("tags=a virt-type=moon"))
        .then(new ConstraintsSet(constraints("tags=a virt-type=moon")))
        .warns("unsupported constraints: tags");
  }

  @Test
  void refusesAValueTheCloudDoesNotAllow() {
    given()
        .when(set("virt-type=moon"))
        .refuses(
            NONE,
            "invalid constraint value: virt-type=moon\n"
                + "valid values are:  container virtual-machine");
  }

  @Test
  void refusesWhatOverlaps() {
    givenOn(new Placement("aws", "ec2", "us-east-1", Optional.empty()))
        .when(set("instance-type=m1.small mem=2G"))
        .refuses(NONE, "ambiguous constraints: \"instance-type\" overlaps with \"mem\"");
  }

  @Test
  void needsWriteThenNoBlock() {
    given().as(BOB).when(set("mem=4G")).refuses(UNAUTHORIZED, "permission denied");
    given(disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(set("mem=4G"))
        .refuses(UNAUTHORIZED, "permission denied");
    given(disabled(BlockType.ALL, ""))
        .when(set("virt-type=moon"))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }

  private static SetConstraints set(String words) {
    return new SetConstraints(MODEL, constraints(words));
  }
}
