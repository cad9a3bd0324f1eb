package io.modelstate.wire.render;

import io.modelstate.wire.model.CloudWire.CloudInfoResults;
import io.modelstate.wire.model.CloudWire.CloudsResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CloudViewsGoldenTest {
  @TestFactory
  Stream<DynamicTest> clouds() {
    return Goldens.table("clouds", CloudViewsGoldenTest::clouds);
  }

  private static Rendered clouds(GoldenCase golden, Format format) {
    return switch (golden.answer("Clouds", CloudsResult.class, format)) {
      case Answer.Failed<CloudsResult>(var error) -> Clouds.failed(error, golden.viewer(), format);
      case Answer.Ok<CloudsResult>(var answer) ->
          switch (golden.answer("CloudInfo", CloudInfoResults.class, format)) {
            case Answer.Failed<CloudInfoResults>(var error) ->
                Clouds.failed(error, golden.viewer(), format);
            case Answer.Ok<CloudInfoResults>(var infos) ->
                Clouds.render(
                    answer, asked(golden, format), infos, golden.store().credentials(), format);
          };
    };
  }

  private static List<String> asked(GoldenCase golden, Format format) {
    List<String> tags = new ArrayList<>();
    golden
        .call("CloudInfo", format)
        .ifPresent(
            call -> call.at("/params/entities").forEach(e -> tags.add(e.get("tag").asText())));
    return tags;
  }
}
