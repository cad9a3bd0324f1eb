package io.modelstate.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where commands are typed: a folder that nothing else uses, with a client store for each user. The
 * commands find the clients on the path, and nothing of the person who runs the test.
 *
 * @param program the folder with {@code modelstate}
 */
record Desk(Path folder, Installed installed, Path program) {
  private static final int PATIENCE_MINUTES = 3;

  Path store(String user) {
    return folder.resolve(user.isEmpty() ? "juju" : "juju-" + user);
  }

  /** Runs a line as a shell does, to its end. */
  Step.Outcome run(String user, String command, List<String> input) {
    var output = folder.resolve("stdout");
    var errors = folder.resolve("stderr");
    try {
      Files.createDirectories(store(user)); // A client that finds none fetches lists of clouds.
      var typed = Files.write(folder.resolve("stdin"), input);
      var process =
          builder(user, "bash", "-o", "pipefail", "-c", command)
              .redirectInput(typed.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException("no end: " + command);
      }
      return new Step.Outcome(lines(output), lines(errors), process.exitValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  ProcessBuilder builder(String user, String... words) {
    var builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(JUJU|TF|MODELSTATE)_.*"));
    builder.environment().putAll(environment(user));
    return builder;
  }

  private Map<String, String> environment(String user) {
    var place = installed.place();
    var path =
        List.of(
            folder.resolve("bin").toString(),
            place.toString(),
            place.resolve("libjuju/bin").toString(),
            program.toString(),
            System.getenv("PATH"));
    return Map.ofEntries(
        Map.entry("PATH", String.join(":", path)),
        Map.entry("HOME", folder.toString()),
        Map.entry("JUJU_DATA", store(user).toString()),
        Map.entry("MODELSTATE_HOME", folder.resolve("controllers").toString()),
        Map.entry("NODE_EXTRA_CA_CERTS", folder.resolve("ca.pem").toString()),
        Map.entry("NODE_MODULES", place.resolve("jujulib/node_modules").toString()),
        Map.entry("TF_CLI_CONFIG_FILE", folder.resolve("terraform.rc").toString()),
        Map.entry("TF_CLI_ARGS", "-no-color"),
        Map.entry("TF_IN_AUTOMATION", "1"),
        Map.entry("TF_INPUT", "0"),
        Map.entry("CHECKPOINT_DISABLE", "1"),
        Map.entry("PYTHONWARNINGS", "ignore"),
        Map.entry("TZ", "UTC"),
        Map.entry("LC_ALL", "C.UTF-8"),
        Map.entry("TERM", "dumb"));
  }

  /** A last line that does not end is marked, for it looks the same otherwise. */
  private static List<String> lines(Path file) throws IOException {
    var text = Files.readString(file);
    var lines = new ArrayList<>(text.lines().toList());
    if (!text.isEmpty() && !text.endsWith("\n")) {
      lines.set(lines.size() - 1, lines.getLast() + "\\");
    }
    return List.copyOf(lines);
  }
}
