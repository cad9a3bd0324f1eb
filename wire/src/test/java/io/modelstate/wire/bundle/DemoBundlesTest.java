package io.modelstate.wire.bundle;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.modelstate.domain.Cases;
import io.modelstate.domain.bundle.BundleComposition;
import io.modelstate.domain.bundle.BundleDialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DemoBundlesTest {
  @TestFactory
  Stream<DynamicTest> everyDemoBundleIsValid() {
    return Cases.find("bundles").stream()
        .flatMap(DemoBundlesTest::files)
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static Stream<Path> files(Path folder) {
    try (var all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Path file) {
    var folder = new BundleCase(file.getParent());
    var parts = folder.bundle(file.getFileName().toString(), BundleDialect.JUJU_3);
    assertFalse(BundleComposition.compose(parts).applications().isEmpty());
  }
}
