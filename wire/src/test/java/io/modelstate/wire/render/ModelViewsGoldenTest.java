package io.modelstate.wire.render;

import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ModelViewsGoldenTest {
  @TestFactory
  Stream<DynamicTest> models() {
    return Goldens.table(
        "models",
        (golden, format) ->
            Models.render(
                golden.input(ModelSummaryResults.class),
                golden.viewer(),
                new Models.Options(
                    golden.has("--uuid"),
                    golden.has("--exact-time"),
                    golden.option("--user").orElse(golden.viewer().user())),
                format));
  }

  @TestFactory
  Stream<DynamicTest> showModel() {
    return Goldens.yaml(
        "show-model",
        (golden, format) ->
            ShowModel.render(golden.input(ModelInfoResults.class), golden.viewer(), format));
  }

  @TestFactory
  Stream<DynamicTest> modelConfig() {
    return Goldens.table("model-config", ModelViewsGoldenTest::modelConfig);
  }

  private static Rendered modelConfig(GoldenCase golden, Format format) {
    return switch (golden.answer("ModelGet", ModelConfigResults.class, format)) {
      case Answer.Failed<ModelConfigResults>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<ModelConfigResults>(var answer) ->
          golden.words().isEmpty()
              ? ModelConfig.all(answer, format)
              : ModelConfig.one(
                  answer, golden.words().getFirst(), golden.viewer().currentModel(), format);
    };
  }
}
