package io.modelstate.wire.bundle;

import static io.modelstate.wire.bundle.BundleCase.assertSameLines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleExport;
import io.modelstate.domain.bundle.BundleExport.Options;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExportBundleVectorsTest {
  @TestFactory
  Stream<DynamicTest> modelsAreExportedAsByJuju() {
    return BundleCase.tests("export-bundle", ExportBundleVectorsTest::check);
  }

  private static void check(BundleCase given) {
    if (given.has("error.txt")) {
      var refused = assertThrows(Rejected.class, () -> exported(given));
      assertSameLines(given.text("error.txt"), refused.message());
    } else {
      assertEquals(given.text("expected.yaml"), exported(given));
    }
  }

  private static String exported(BundleCase given) {
    var model = given.json("model.json");
    if (model.path("access").asText().equals("none")) {
      throw Rejected.permissionDenied();
    }
    var args = given.json("args.json");
    var options =
        new Options(
            args.path("include-charm-defaults").asBoolean(),
            args.path("include-series").asBoolean());
    return BundleText.exported(BundleExport.of(ExportModel.of(model), options));
  }
}
