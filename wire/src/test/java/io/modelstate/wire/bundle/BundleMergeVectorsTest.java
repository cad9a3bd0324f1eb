package io.modelstate.wire.bundle;

import static io.modelstate.wire.bundle.BundleCase.assertSameLines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleMerge;
import io.modelstate.wire.Yaml;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BundleMergeVectorsTest {
  @TestFactory
  Stream<DynamicTest> overlaysChangeABundleAsInJuju() {
    return BundleCase.tests("bundle-merge", BundleMergeVectorsTest::check);
  }

  private static void check(BundleCase given) {
    if (given.has("error.txt")) {
      var refused = assertThrows(Rejected.class, () -> merged(given));
      assertSameLines(given.text("error.txt"), refused.message());
    } else {
      assertEquals(Yaml.tree(given.text("expected.yaml")), Yaml.tree(merged(given)));
    }
  }

  private static String merged(BundleCase given) {
    return BundleText.merged(BundleMerge.merge(given.parts()));
  }
}
