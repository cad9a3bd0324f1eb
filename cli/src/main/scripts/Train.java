import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Makes the two caches that let the program start fast: one for the verbs that ask a controller,
 * one for the controller itself. A real controller is started, asked a few things and stopped; the
 * JVM notes what it loaded and ran. Run with {@code java Train.java <folder of the module>}.
 */
public final class Train {
  private static final int READY_SECONDS_MAX = 120;
  private static final List<String> LINES =
      List.of(
          "add-model test",
          "add-model other --no-switch --config image-stream=daily",
          "models",
          "models --format yaml",
          "switch",
          "switch other",
          "switch test",
          "status",
          "status --format json",
          "status -m controller",
          "status -m controller --format yaml",
          "show-model",
          "model-config",
          "model-config logging-config",
          "model-config ftp-proxy=10.0.0.1:8000",
          "model-config --reset ftp-proxy",
          "model-defaults",
          "set-model-constraints mem=4G",
          "model-constraints",
          "disable-command destroy-model no",
          "disabled-commands",
          "enable-command destroy-model",
          "controllers --refresh",
          "show-controller",
          "controller-config",
          "users",
          "show-user",
          "whoami",
          "clouds",
          "show-cloud localhost",
          "regions localhost",
          "credentials",
          "secret-backends",
          "spaces",
          "destroy-model other --no-prompt",
          "version");

  private final Path target;
  private final Path scripts;
  private final Path scratch;

  private Train(Path module, Path scratch) {
    this.target = module.resolve("target");
    this.scripts = module.resolve("src/main/scripts");
    this.scratch = scratch;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var scratch = Files.createTempDirectory("modelstate-training");
    try {
      new Train(Path.of(args[0]).toAbsolutePath().normalize(), scratch).run();
    } finally {
      try (var files = Files.walk(scratch)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private void run() throws IOException, InterruptedException {
    var log = scratch.resolve("up.log");
    var up = start("up", log, "io.modelstate.cli.Main", List.of("up", "--port", "0"));
    try {
      awaitReady(up, log);
      var asked = start("client", scratch.resolve("client.log"), "io.modelstate.cli.Rehearsal", LINES);
      finish(asked, scratch.resolve("client.log"), "the verbs");
    } finally {
      up.destroy();
      finish(up, log, "the controller");
    }
  }

  private Process start(String kind, Path log, String main, List<String> words)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(Files.readAllLines(scripts.resolve(kind + ".flags")));
    line.add("-XX:AOTCacheOutput=" + target.resolve(kind + ".aot"));
    line.addAll(List.of("-cp", classPath(kind), main));
    line.addAll(words);
    var builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("JUJU_"));
    builder.environment().put("JUJU_DATA", scratch.resolve("juju").toString());
    builder.environment().put("MODELSTATE_HOME", scratch.resolve("home").toString());
    return builder.start();
  }

  /** The same jars in the same order as the script has them; the JVM insists on that. */
  private String classPath(String kind) throws IOException {
    return Files.readAllLines(target.resolve(kind + ".classpath")).stream()
        .map(name -> target.resolve(name).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void awaitReady(Process up, Path log) throws IOException, InterruptedException {
    for (int i = 0; i < READY_SECONDS_MAX * 10; i++) {
      if (Files.readString(log).contains("ready: ")) {
        return;
      }
      if (up.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IOException("the controller did not get ready:\n" + Files.readString(log));
  }

  private static void finish(Process process, Path log, String what)
      throws IOException, InterruptedException {
    if (!process.waitFor(READY_SECONDS_MAX, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("%s did not end well:%n%s".formatted(what, Files.readString(log)));
    }
  }
}
