package io.modelstate.wire.bundle;

import static io.modelstate.wire.bundle.BundleCase.assertSameLines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Cases;
import io.modelstate.domain.bundle.BundleDialect;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DiffBundleVectorsTest {
  @TestFactory
  Stream<DynamicTest> bundlesAreComparedAsInJuju() {
    return BundleCase.tests("diff-bundle", DiffBundleVectorsTest::check);
  }

  @TestFactory
  Stream<DynamicTest> theHowToPagesExampleComesOutAsPrintedThere() {
    return Cases.find("vectors/diff-bundle-seed-literal").stream()
        .flatMap(
            folder ->
                IntStream.rangeClosed(1, 3)
                    .mapToObj(
                        i ->
                            DynamicTest.dynamicTest(
                                "example " + i, () -> checkExample(new BundleCase(folder), i))));
  }

  private static void check(BundleCase given) {
    var outcome = DiffCommand.of(given, "args.json", BundleDialect.JUJU_3).run();
    if (given.has("error.txt")) {
      assertSameLines(given.text("error.txt"), "ERROR " + outcome.error());
      assertEquals(Integer.parseInt(given.text("exitcode.txt").strip()), outcome.exit());
    } else {
      assertEquals("", outcome.error());
      assertEquals(given.text("expected.yaml"), outcome.text());
      assertEquals(
          given.warnings(), outcome.warnings().stream().map(String::stripTrailing).toList());
    }
  }

  private static void checkExample(BundleCase given, int number) {
    var args = "args-" + number + ".json";
    var outcome = DiffCommand.of(given, args, BundleDialect.HOW_TO_PAGE).run();
    assertEquals("", outcome.error());
    assertEquals(given.text("expected-" + number + ".yaml"), outcome.text());
  }
}
