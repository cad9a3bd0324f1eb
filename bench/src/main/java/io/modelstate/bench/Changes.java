package io.modelstate.bench;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Command;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.model.annotation.AnnotationCommand.SetAnnotations;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.model.constraints.ConstraintsCommand.SetConstraints;
import io.modelstate.domain.name.ModelId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pcollections.TreePMap;

/** The commands that every peer is sent: each makes one event. */
final class Changes {
  private static final List<Constraints> CONSTRAINTS =
      IntStream.rangeClosed(1, 1000)
          .mapToObj(n -> Bootstraps.constraints("mem=%dG cores=%d".formatted(n, n)))
          .toList();

  private Changes() {}

  static Bootstrap bootstrap(String controllerId) {
    return Bootstraps.on("localhost").named("bench", controllerId);
  }

  static AddModel addModel(int number) {
    return new AddModel(
        "bench-" + number,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TreePMap.empty());
  }

  /** Configuration, constraints and annotations in turn, each with a value of its own. */
  static Command change(ModelId model, long number) {
    return switch ((int) (number % 3)) {
      case 0 ->
          new SetConfig(
              model,
              TreePMap.singleton("http-proxy", ConfigValue.text("http://proxy.lan:" + number)),
              List.of());
      case 1 -> new SetConstraints(model, constraints(number));
      default -> new SetAnnotations(model, "model", Map.of("ticket", "change-" + number));
    };
  }

  /** Others for each number, up to a thousand. */
  static Constraints constraints(long number) {
    return CONSTRAINTS.get((int) (number / 3 % CONSTRAINTS.size()));
  }
}
