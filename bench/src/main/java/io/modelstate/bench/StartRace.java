package io.modelstate.bench;

import io.modelstate.runtime.folder.DataFolder;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * How long {@code modelstate up} takes on a folder with a long history, from the start of the
 * process to the line that says it is ready. The folder is made once, by the program and the engine
 * themselves, and kept in a cache.
 *
 * @param home the checkout
 * @param cache where made folders are kept
 */
record StartRace(Path home, Path cache, int models, int events) {
  private static final int CLIENTS = 64;
  private static final int STOP_SECONDS_MAX = 30;

  /** Makes the folder unless it is there. */
  Path folder() throws IOException, InterruptedException {
    var folder = cache.resolve("up-%d-models-%d-events".formatted(models, events));
    var made = folder.resolveSibling(folder.getFileName() + ".made");
    if (Files.exists(made)) {
      return folder;
    }
    if (Files.exists(folder)) {
      throw new IOException("%s is unfinished; remove it and run again".formatted(folder));
    }
    Files.createDirectories(cache);
    seconds(folder);
    try (var data = DataFolder.open(folder);
        var peer = new EnginePeer("events", SqliteEventLog.open(data.events()), data.path())) {
      peer.withModels(models);
      new Load(CLIENTS, models).send(peer, events - (int) peer.position());
    }
    Files.createFile(made);
    return folder;
  }

  /** Starts, waits for the word, stops; how many seconds the start took. */
  double seconds(Path folder) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            home.resolve("modelstate").toString(),
            "up",
            "--data",
            folder.toString(),
            "--port",
            Integer.toString(freePort()),
            "--name",
            "bench");
    builder.environment().put("JUJU_DATA", cache.resolve("juju").toString());
    builder.redirectErrorStream(true);
    long begin = System.nanoTime();
    var process = builder.start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var said = new StringBuilder();
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("ready:")) {
          return (System.nanoTime() - begin) / 1e9;
        }
        said.append(line).append('\n');
      }
      throw new IOException("up ended before it was ready:\n" + said);
    } finally {
      process.destroy();
      if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
