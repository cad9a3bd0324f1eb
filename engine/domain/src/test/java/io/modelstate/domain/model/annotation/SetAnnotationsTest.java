package io.modelstate.domain.model.annotation;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.annotation.AnnotationCommand.SetAnnotations;
import io.modelstate.domain.model.annotation.AnnotationEvent.AnnotationsSet;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class SetAnnotationsTest {
  @Test
  void storesOnlyWhatIsDifferent() {
    given(new AnnotationsSet("model", TreePMap.singleton("a", "1")))
        .when(set("model", Map.of("a", "1", "b", "2")))
        .then(new AnnotationsSet("model", TreePMap.singleton("b", "2")));
  }

  @Test
  void anEmptyValueRemovesTheKey() {
    given(new AnnotationsSet("model", TreePMap.singleton("a", "1")))
        .when(set("model", Map.of("a", "")))
        .then(new AnnotationsSet("model", TreePMap.singleton("a", "")));
    given().when(set("model", Map.of("a", ""))).then();
  }

  @Test
  void machinesCarryThemToo() {
    given(new MachineAdded("0", "ubuntu@24.04", Constraints.NONE, false))
        .when(set("machine 0", Map.of("a", "1")))
        .then(new AnnotationsSet("machine 0", TreePMap.singleton("a", "1")));
  }

  @Test
  void refusesWhatIsNotThere() {
    given()
        .when(set("application web", Map.of("a", "1")))
        .refuses(NOT_FOUND, "application \"web\" not found");
    given().when(set("unit", Map.of())).refuses(NOT_FOUND, "unit \"\" not found");
  }

  @Test
  void refusesABadKey() {
    given()
        .when(set("model", Map.of("a.b", "1")))
        .refuses(NONE, "cannot update annotations: invalid key \"a.b\"");
  }

  @Test
  void needsWriteAndAsksNoBlock() {
    given(access(BOB, ModelAccess.READ))
        .as(BOB)
        .when(set("model", Map.of("a", "1")))
        .refuses(UNAUTHORIZED, "permission denied");
    given(disabled(BlockType.ALL, ""))
        .when(set("model", Map.of("a", "1")))
        .then(new AnnotationsSet("model", TreePMap.singleton("a", "1")));
  }

  private static SetAnnotations set(String entity, Map<String, String> values) {
    return new SetAnnotations(MODEL, entity, values);
  }
}
