package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code up} as a process that outlives this one, its output in a log file. */
final class Background {
  private static final Duration READY_MAX = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final int LOG_LINES_SHOWN = 15;
  private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

  private final Surroundings around;
  private final Path log;

  Background(Surroundings around, Path log) {
    this.around = around;
    this.log = log;
  }

  /** Returns once the controller is ready. */
  void start(List<String> words) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      long before = Files.exists(log) ? Files.size(log) : 0;
      awaitReady(process(words), before);
    } catch (IOException e) {
      throw Refusal.failed("cannot start the controller: " + e.getMessage());
    }
  }

  private Process process(List<String> words) throws IOException {
    List<String> line = new ArrayList<>();
    if (Files.isExecutable(OWN_SESSION)) {
      line.add(OWN_SESSION.toString()); // The end of a terminal is not the end of the controller.
    }
    line.addAll(program());
    line.addAll(words);
    var builder =
        new ProcessBuilder(line)
            .directory(around.folder().toAbsolutePath().toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(around.environment());
    return builder.start();
  }

  /** The script this program was started with, or the same Java and class path. */
  private static List<String> program() {
    var script = System.getProperty("modelstate.launcher", "");
    return script.isEmpty()
        ? List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.modelstate.cli.Main")
        : List.of(script);
  }

  private void awaitReady(Process process, long before) throws IOException {
    long deadline = System.nanoTime() + READY_MAX.toNanos();
    while (System.nanoTime() < deadline) {
      if (output(before).lines().anyMatch(line -> line.startsWith("ready: "))) {
        return;
      }
      if (ended(process)) {
        throw Refusal.failed("the controller did not start:\n" + tail(before));
      }
    }
    process.destroy();
    throw Refusal.failed(
        "the controller was not ready after %d seconds:\n%s"
            .formatted(READY_MAX.toSeconds(), tail(before)));
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw Refusal.failed("interrupted");
    }
  }

  private String output(long before) throws IOException {
    var all = Files.readAllBytes(log);
    int from = (int) Math.min(before, all.length);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }

  private String tail(long before) throws IOException {
    var lines = output(before).lines().toList();
    return String.join(
            "\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()))
        + "\nThe whole log is in "
        + log;
  }
}
