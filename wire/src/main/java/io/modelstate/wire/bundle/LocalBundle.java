package io.modelstate.wire.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleDialect;
import io.modelstate.domain.bundle.BundlePart;
import io.modelstate.domain.config.GoText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Bundles on this machine: a file, a folder with a {@code bundle.yaml}, or an archive with one. Not
 * for a server to use with paths that a client names, as includes read any file.
 */
public final class LocalBundle {
  private static final String FILE = "bundle.yaml";

  private LocalBundle() {}

  /** The parts of a bundle that is there; what it includes is beside it. */
  public static List<BundlePart> read(Path path, BundleDialect dialect) {
    var file = Files.isDirectory(path) ? path.resolve(FILE) : path;
    return BundlePart.ofBundle(text(file), new BundleYaml(), beside(file), dialect);
  }

  /** The parts of an overlay. Refuses one that is not there. */
  public static List<BundlePart> overlay(Path file, BundleDialect dialect) {
    try {
      if (!Files.exists(file)) {
        throw Rejected.because(GoText.quote(file.toString()) + " not found");
      }
      return BundlePart.ofOverlay(text(file), new BundleYaml(), beside(file), dialect);
    } catch (Rejected e) {
      throw e.prefixed("unable to process overlays: ");
    }
  }

  private static LocalFolder beside(Path file) {
    var folder = file.toAbsolutePath().getParent();
    return new LocalFolder(folder == null ? file : folder);
  }

  private static String text(Path file) {
    try (var archive = new ZipFile(file.toFile())) {
      var entry = archive.getEntry(FILE);
      if (entry == null) {
        throw Rejected.notFound("file", FILE);
      }
      return new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    } catch (ZipException noArchive) {
      return plain(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
