package io.modelstate.wire.bundle;

import io.modelstate.domain.bundle.BundleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of this machine. */
public record LocalFolder(Path folder) implements BundleFolder {
  public LocalFolder {
    folder = folder.toAbsolutePath();
  }

  @Override
  public String absolute(String path) {
    var inside = path.startsWith("./") ? path.substring(2) : path;
    return folder.resolve(inside).toString();
  }

  @Override
  public Found find(String absolutePath) {
    var path = Path.of(absolutePath);
    if (Files.isDirectory(path)) {
      return new Found.Folder();
    }
    return Files.exists(path) ? new Found.File(() -> content(path)) : new Found.Nothing();
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
