package io.modelstate.wire.bundle;

import static io.modelstate.wire.bundle.BundleCase.assertSameLines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleComposition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BundleVerifyVectorsTest {
  @TestFactory
  Stream<DynamicTest> bundlesAreVerifiedAsInJuju() {
    return BundleCase.tests("bundle-verify", BundleVerifyVectorsTest::check);
  }

  private static void check(BundleCase given) {
    if (given.has("error.txt")) {
      var refused = assertThrows(Rejected.class, () -> composed(given));
      assertSameLines(given.text("error.txt"), refused.message());
    } else {
      assertEquals(given.warnings(), composed(given));
    }
  }

  private static List<String> composed(BundleCase given) {
    return BundleComposition.warnings(BundleComposition.compose(given.parts()));
  }
}
