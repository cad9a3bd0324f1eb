package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.BlockWire.BlockResults;
import io.modelstate.wire.model.BlockWire.ModelBlockInfoList;
import io.modelstate.wire.model.CommonWire.StringsResults;
import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import io.modelstate.wire.model.ModelManagerWire.ModelDefaultsResults;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import io.modelstate.wire.model.SpacesWire.ListSpacesResults;
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

  @TestFactory
  Stream<DynamicTest> modelDefaults() {
    return Goldens.table("model-defaults", ModelViewsGoldenTest::modelDefaults);
  }

  private static Rendered modelDefaults(GoldenCase golden, Format format) {
    var region = golden.option("--region").orElse("");
    var key = golden.words().isEmpty() ? "" : golden.words().getFirst();
    return switch (golden.answer("ModelDefaultsForClouds", ModelDefaultsResults.class, format)) {
      case Answer.Failed<ModelDefaultsResults>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<ModelDefaultsResults>(var answer) ->
          ModelDefaults.render(answer, key, region.substring(region.indexOf('/') + 1), format);
    };
  }

  @TestFactory
  Stream<DynamicTest> modelConstraints() {
    return Goldens.table("model-constraints", ModelViewsGoldenTest::modelConstraints);
  }

  private static Rendered modelConstraints(GoldenCase golden, Format format) {
    return switch (golden.answer("GetModelConstraints", JsonNode.class, format)) {
      case Answer.Failed<JsonNode>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<JsonNode>(var answer) ->
          ModelConstraints.render(
              Json.read(answer.get("constraints"), ConstraintsValue.class), format);
    };
  }

  @TestFactory
  Stream<DynamicTest> disabledCommands() {
    return Goldens.table("disabled-commands", ModelViewsGoldenTest::disabledCommands);
  }

  private static Rendered disabledCommands(GoldenCase golden, Format format) {
    if (golden.has("--all")) {
      return switch (golden.answer("ListBlockedModels", ModelBlockInfoList.class, format)) {
        case Answer.Failed<ModelBlockInfoList>(var error) -> Rendered.failed(error, format);
        case Answer.Ok<ModelBlockInfoList>(var answer) ->
            DisabledCommands.ofController(answer, format);
      };
    }
    return switch (golden.answer("List", BlockResults.class, format)) {
      case Answer.Failed<BlockResults>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<BlockResults>(var answer) -> DisabledCommands.ofModel(answer, format);
    };
  }

  @TestFactory
  Stream<DynamicTest> sshKeys() {
    return Goldens.table(
        "ssh-keys",
        (golden, format) ->
            golden.rendered(
                "ListKeys",
                StringsResults.class,
                format,
                format,
                answer -> SshKeys.render(answer, golden.viewer().currentModel())));
  }

  @TestFactory
  Stream<DynamicTest> spaces() {
    return Goldens.table("spaces", ModelViewsGoldenTest::spaces);
  }

  private static Rendered spaces(GoldenCase golden, Format format) {
    return switch (golden.answer("ListSpaces", ListSpacesResults.class, format)) {
      case Answer.Failed<ListSpacesResults>(var error) -> Spaces.failed(error, format);
      case Answer.Ok<ListSpacesResults>(var answer) ->
          Spaces.render(answer, golden.has("--short"), format);
    };
  }
}
