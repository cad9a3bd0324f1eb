package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Controllers in a folder that goes when they do. */
record ThrowAway(Path home, Path folder, AtomicBoolean closed) implements AutoCloseable {
  ThrowAway(Path home, Path folder) {
    this(home, folder, new AtomicBoolean());
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      stopAll();
      for (var file : deepestFirst()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw Refusal.failed("cannot remove %s: %s".formatted(folder, e.getMessage()));
    }
  }

  private void stopAll() throws IOException {
    if (Files.notExists(home)) {
      return;
    }
    try (var folders = Files.list(home)) {
      folders.filter(Files::isDirectory).forEach(data -> new FolderOwner(data).stop());
    }
  }

  private List<Path> deepestFirst() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
