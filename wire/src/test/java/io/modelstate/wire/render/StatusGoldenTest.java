package io.modelstate.wire.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.render.status.Status;
import io.modelstate.wire.render.status.StatusOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StatusGoldenTest {
  private static final String CLIENT_VERSION = "3.6.25";

  @TestFactory
  Stream<DynamicTest> status() {
    return Goldens.of("status", StatusGoldenTest::tests);
  }

  private static List<DynamicTest> tests(GoldenCase golden) {
    var plain =
        StatusOptions.plain(golden.text("model", ""), CLIENT_VERSION)
            .inUtc(golden.meta().path("utc-flag").asBoolean())
            .selecting(golden.words());
    List<DynamicTest> tests = new ArrayList<>();
    check(tests, golden, "tabular.txt", plain, Format.TEXT);
    check(tests, golden, "tabular-full.txt", plain.withEverything(), Format.TEXT);
    check(tests, golden, "color.txt", plain.withEverything().withColour(), Format.TEXT);
    check(tests, golden, "status.yaml", plain, Format.YAML);
    check(tests, golden, "status.json", plain, Format.JSON);
    check(tests, golden, "line.txt", plain, Format.LINE);
    check(tests, golden, "summary.txt", plain, Format.SUMMARY);
    tests.add(
        DynamicTest.dynamicTest(
            golden.name() + "/stderr.txt",
            () ->
                assertEquals(
                    new String(
                        Goldens.read(golden.folder().resolve("stderr.txt")),
                        StandardCharsets.UTF_8),
                    render(golden, plain, Format.TEXT).stderr())));
    return tests;
  }

  private static void check(
      List<DynamicTest> tests,
      GoldenCase golden,
      String file,
      StatusOptions options,
      Format format) {
    Goldens.stdout(tests, golden, file, () -> render(golden, options, format));
  }

  private static Rendered render(GoldenCase golden, StatusOptions options, Format format) {
    return Status.render(golden.input(FullStatus.class), golden.viewer(), options, format);
  }
}
