package io.modelstate.wire.render;

import io.modelstate.wire.model.CloudWire.CloudInfoResults;
import io.modelstate.wire.model.CloudWire.CloudResults;
import io.modelstate.wire.model.CloudWire.CloudsResult;
import io.modelstate.wire.model.CloudWire.CredentialContentResults;
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

  @TestFactory
  Stream<DynamicTest> showCloud() {
    return Goldens.table("show-cloud", CloudViewsGoldenTest::showCloud);
  }

  private static Rendered showCloud(GoldenCase golden, Format format) {
    return switch (golden.answer("CloudInfo", CloudInfoResults.class, format)) {
      case Answer.Failed<CloudInfoResults>(var error) -> ShowCloud.failed(error);
      case Answer.Ok<CloudInfoResults>(var answer) ->
          ShowCloud.render(
              answer,
              golden.words().getFirst(),
              golden.viewer(),
              golden.store().credentials(),
              golden.has("--include-config"),
              format);
    };
  }

  @TestFactory
  Stream<DynamicTest> regions() {
    return Goldens.table("regions", CloudViewsGoldenTest::regions);
  }

  private static Rendered regions(GoldenCase golden, Format format) {
    return switch (golden.answer("Cloud", CloudResults.class, format)) {
      case Answer.Failed<CloudResults>(var error) -> Regions.failed(error, golden.viewer(), format);
      case Answer.Ok<CloudResults>(var answer) ->
          Regions.render(answer, golden.words().getFirst(), golden.viewer(), format);
    };
  }

  @TestFactory
  Stream<DynamicTest> credentials() {
    return Goldens.table("credentials", CloudViewsGoldenTest::credentials);
  }

  private static Rendered credentials(GoldenCase golden, Format format) {
    return switch (golden.answer("CredentialContents", CredentialContentResults.class, format)) {
      case Answer.Failed<CredentialContentResults>(var error) ->
          CredentialList.failed(error, format);
      case Answer.Ok<CredentialContentResults>(var answer) ->
          CredentialList.render(answer, golden.has("--show-secrets"), format);
    };
  }

  @TestFactory
  Stream<DynamicTest> showCredential() {
    return Goldens.yaml("show-credential", CloudViewsGoldenTest::showCredential);
  }

  private static Rendered showCredential(GoldenCase golden, Format format) {
    if (format == Format.JSON) {
      return ShowCredential.refusedJson();
    }
    return switch (golden.answer("CredentialContents", CredentialContentResults.class, format)) {
      case Answer.Failed<CredentialContentResults>(var error) -> ShowCredential.failed(error);
      case Answer.Ok<CredentialContentResults>(var answer) -> ShowCredential.render(answer);
    };
  }
}
