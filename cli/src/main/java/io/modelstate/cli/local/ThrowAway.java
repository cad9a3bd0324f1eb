package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    } catch (IOException e) {
      throw Refusal.failed("cannot stop the controllers in %s: %s".formatted(home, e.getMessage()));
    }
    DataFolders.remove(folder);
  }

  private void stopAll() throws IOException {
    if (Files.notExists(home)) {
      return;
    }
    try (var folders = Files.list(home)) {
      folders.filter(Files::isDirectory).forEach(data -> new FolderOwner(data).stop());
    }
  }
}
