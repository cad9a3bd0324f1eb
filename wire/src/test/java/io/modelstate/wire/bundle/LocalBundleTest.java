package io.modelstate.wire.bundle;

import static io.modelstate.domain.bundle.BundleDialect.JUJU_3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleMerge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBundleTest {
  private static final String BUNDLE =
      "applications: {web: {charm: ./web, options: {k: 'include-file://k.txt'}}}\n";

  @TempDir Path folder;

  @Test
  void readsAFileAndAFolderWithIncludesBesideIt() throws IOException {
    Files.writeString(folder.resolve("bundle.yaml"), BUNDLE);
    Files.writeString(folder.resolve("k.txt"), "key");
    var expected =
        """
        applications:
          web:
            charm: %s/web
            options:
              k: key
        """
            .formatted(folder);
    assertEquals(expected, merged(folder));
    assertEquals(expected, merged(folder.resolve("bundle.yaml")));
  }

  @Test
  void readsAnArchive() throws IOException {
    var archive = folder.resolve("web.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("bundle.yaml"));
      zip.write("applications: {web: {charm: web}}".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertEquals("applications:\n  web:\n    charm: web\n", merged(archive));
  }

  @Test
  void refusesAnEmptyFileAndAMissingOverlay() throws IOException {
    var empty = Files.createFile(folder.resolve("empty.yaml"));
    assertEquals(
        "malformed bundle: bundle is empty not valid",
        assertThrows(Rejected.class, () -> LocalBundle.read(empty, JUJU_3)).message());
    assertEquals(
        "unable to process overlays: \"x.yaml\" not found",
        assertThrows(Rejected.class, () -> LocalBundle.overlay(Path.of("x.yaml"), JUJU_3))
            .message());
  }

  private static String merged(Path path) {
    return BundleText.merged(BundleMerge.merge(LocalBundle.read(path, JUJU_3)));
  }
}
