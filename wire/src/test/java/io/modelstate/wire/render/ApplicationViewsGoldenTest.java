package io.modelstate.wire.render;

import io.modelstate.wire.model.ApplicationWire.ApplicationGetConstraintsResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResults;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResults;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import io.modelstate.wire.render.resource.Resources;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ApplicationViewsGoldenTest {
  @TestFactory
  Stream<DynamicTest> showApplication() {
    return Goldens.yaml(
        "show-application",
        (golden, format) ->
            ShowApplication.refused(golden.words())
                .orElseGet(
                    () ->
                        golden.rendered(
                            "ApplicationsInfo",
                            ApplicationInfoResults.class,
                            format,
                            format.asTree(),
                            answer -> ShowApplication.render(answer, format))));
  }

  @TestFactory
  Stream<DynamicTest> showUnit() {
    return Goldens.yaml(
        "show-unit",
        (golden, format) ->
            ShowUnit.refused(golden.words())
                .orElseGet(
                    () ->
                        golden.rendered(
                            "UnitsInfo",
                            UnitInfoResults.class,
                            format,
                            format.asTree(),
                            answer -> ShowUnit.render(answer, options(golden), format))));
  }

  private static ShowUnit.Options options(GoldenCase golden) {
    return new ShowUnit.Options(
        golden.option("--endpoint").orElse(""),
        golden.option("--related-unit").orElse(""),
        golden.has("--app"));
  }

  @TestFactory
  Stream<DynamicTest> config() {
    return Goldens.yaml(
        "config",
        (golden, format) ->
            golden.rendered(
                "Get",
                ApplicationGetResults.class,
                format,
                format.asTree(),
                answer ->
                    golden.words().size() == 1
                        ? ApplicationConfig.all(answer, format)
                        : ApplicationConfig.one(answer, golden.words().getLast(), format)));
  }

  @TestFactory
  Stream<DynamicTest> constraints() {
    return Goldens.table(
        "constraints",
        (golden, format) ->
            golden.words().isEmpty()
                ? ModelConstraints.noApplication()
                : golden.rendered(
                    "GetConstraints",
                    ApplicationGetConstraintsResults.class,
                    format,
                    format,
                    answer ->
                        ModelConstraints.ofApplication(answer, golden.words().getFirst(), format)));
  }

  @TestFactory
  Stream<DynamicTest> resources() {
    return Goldens.table("resources", ApplicationViewsGoldenTest::resources);
  }

  private static Rendered resources(GoldenCase golden, Format format) {
    var name = golden.words().getFirst();
    return Resources.refused(name, format)
        .orElseGet(
            () ->
                golden.rendered(
                    "ListResources",
                    ResourcesResults.class,
                    format,
                    format,
                    answer -> Resources.render(answer, name, golden.has("--details"), format)));
  }
}
