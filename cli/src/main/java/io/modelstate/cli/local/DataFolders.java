package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Removes what controllers leave behind. */
final class DataFolders {
  private DataFolders() {}

  /** A folder with all that is in it, or a file; nothing when there is none. */
  static void remove(Path path) {
    if (Files.notExists(path)) {
      return;
    }
    try {
      for (var file : deepestFirst(path)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw Refusal.failed("cannot remove %s: %s".formatted(path, e.getMessage()));
    }
  }

  private static List<Path> deepestFirst(Path path) throws IOException {
    try (var files = Files.walk(path)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
