package io.modelstate.domain.bundle;

import static io.modelstate.domain.constraints.ConstraintKey.ARCH;
import static io.modelstate.domain.constraints.ConstraintKey.CONTAINER;
import static io.modelstate.domain.constraints.ConstraintKey.CORES;
import static io.modelstate.domain.constraints.ConstraintKey.CPU_POWER;
import static io.modelstate.domain.constraints.ConstraintKey.IMAGE_ID;
import static io.modelstate.domain.constraints.ConstraintKey.INSTANCE_TYPE;
import static io.modelstate.domain.constraints.ConstraintKey.MEM;
import static io.modelstate.domain.constraints.ConstraintKey.ROOT_DISK;
import static io.modelstate.domain.constraints.ConstraintKey.ROOT_DISK_SOURCE;
import static io.modelstate.domain.constraints.ConstraintKey.SPACES;
import static io.modelstate.domain.constraints.ConstraintKey.TAGS;
import static io.modelstate.domain.constraints.ConstraintKey.VIRT_TYPE;
import static io.modelstate.domain.constraints.ConstraintKey.ZONES;

import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.ConstraintValue;
import io.modelstate.domain.constraints.Constraints;
import java.util.ArrayList;
import java.util.List;

/**
 * Constraints as an exported bundle writes them, which is not their canonical form: sizes in MiB
 * without a unit, an order of its own, and some keys are lost.
 */
final class ExportedConstraints {
  private static final List<ConstraintKey> ORDER =
      List.of(
          ARCH,
          CORES,
          CPU_POWER,
          MEM,
          ROOT_DISK,
          INSTANCE_TYPE,
          IMAGE_ID,
          CONTAINER,
          VIRT_TYPE,
          TAGS,
          SPACES,
          ZONES,
          ROOT_DISK_SOURCE);

  private ExportedConstraints() {}

  /** What is set but empty is left out. */
  static String text(Constraints constraints) {
    var words = new ArrayList<String>();
    for (var key : ORDER) {
      var value = constraints.value(key).map(ExportedConstraints::value).orElse("");
      if (!value.isEmpty()) {
        words.add((key == CORES ? "cpu-cores" : key.toString()) + "=" + value);
      }
    }
    return String.join(" ", words);
  }

  private static String value(ConstraintValue value) {
    return switch (value) {
      case ConstraintValue.Text(var text) -> text;
      case ConstraintValue.Flag(var flag) -> Boolean.toString(flag);
      case ConstraintValue.Listed(var values) -> String.join(",", values);
      case ConstraintValue.Count(var count) -> count.signum() == 0 ? "" : count.toString();
    };
  }
}
