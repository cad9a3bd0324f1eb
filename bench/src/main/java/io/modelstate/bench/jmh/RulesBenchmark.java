package io.modelstate.bench.jmh;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.FreshIds;
import io.modelstate.domain.Image;
import io.modelstate.domain.Images;
import io.modelstate.domain.Lab;
import io.modelstate.domain.World;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelDecider;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.annotation.AnnotationCommand.SetAnnotations;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.name.ModelId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pcollections.TreePMap;

/** What the rules cost, without anything around them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark {
  private final ControllerState controller = controller();
  private final ModelState model = model();
  private final Context context =
      new Context(
          Lab.ADMIN,
          World.NOW,
          new FreshIds(1, 2),
          false,
          text -> {
            throw new IllegalStateException("nothing here holds YAML");
          },
          new Fixed(new Image<>(controller, 0)));
  private final SetConfig setConfig =
      new SetConfig(
          Lab.MODEL,
          TreePMap.singleton("http-proxy", ConfigValue.text("http://proxy.lan:3128")),
          List.of());
  private final SetAnnotations annotate =
      new SetAnnotations(Lab.MODEL, "model", Map.of("ticket", "change-1"));
  private final ConfigChanged changed =
      new ConfigChanged(
          TreePMap.singleton("http-proxy", ConfigValue.text("http://proxy.lan:3128")), List.of());

  private record Fixed(Image<ControllerState> controller) implements Images {
    @Override
    public Optional<Image<ModelState>> model(ModelId id) {
      return Optional.empty();
    }
  }

  private static ControllerState controller() {
    var state = ControllerState.EMPTY;
    for (ControllerEvent event : Lab.controller()) {
      state = state.evolve(event);
    }
    return state;
  }

  private static ModelState model() {
    var state = ModelState.EMPTY;
    for (ModelEvent event : Lab.model(Lab.MODEL, "dev")) {
      state = state.evolve(event);
    }
    return state;
  }

  @Benchmark
  public Decision<ModelEvent> decideSetConfig() {
    return ModelDecider.decide(model, setConfig, context);
  }

  @Benchmark
  public Decision<ModelEvent> decideSetAnnotations() {
    return ModelDecider.decide(model, annotate, context);
  }

  @Benchmark
  public ModelState evolveConfigChanged() {
    return model.evolve(changed);
  }
}
