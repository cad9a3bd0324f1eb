package io.modelstate.api;

import io.modelstate.api.ControllerServer.Options;
import io.modelstate.runtime.cloud.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** Data folders of servers under test, and how these are started. */
public final class Folders {
  private static final String LOOPBACK = "127.0.0.1";

  private Folders() {}

  /** Any free port. */
  public static Options options(Path data) {
    return options(data, 0);
  }

  public static Options options(Path data, int port) {
    return new Options(
        data,
        LOOPBACK,
        port,
        FirstStart.named("lab", "3.6.9"),
        false,
        Pace.STUCK,
        Optional.empty());
  }

  public static Path temporary() {
    try {
      return Files.createTempDirectory("modelstate-api");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
