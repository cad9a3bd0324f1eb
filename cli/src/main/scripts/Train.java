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
 * Writes the two class paths that the script {@code modelstate} uses, and makes the two caches that
 * let the program start fast: one for the verbs that ask a controller, one for the controller
 * itself. A real controller is started, asked a few things and stopped; the JVM notes what it loaded
 * and ran. Nothing is done when the caches are newer than the jars they were made from.
 *
 * <p>Run with {@code java Train.java <folder of the module> <true to leave the caches out> <home of
 * Maven's JVM>}: the latter is used when this one is too old, as the first on a PATH may be.
 */
public final class Train {
  private static final int READY_SECONDS_MAX = 120;
  private static final int JAVA = 25;
  private static final String OLD_CLASSES = "lib/picocli-";
  private static final List<String> KINDS = List.of("client", "up");

  /** What the verbs that ask a controller need, without the versions. */
  private static final List<String> CLIENT_JARS =
      List.of(
          "wire",
          "domain",
          "picocli",
          "jackson-databind",
          "jackson-core",
          "jackson-annotations",
          "jackson-dataformat-yaml",
          "snakeyaml",
          "pcollections",
          "jspecify");

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
  private final String javaHome;

  private Train(Path module, Path scratch, String otherHome) {
    this.target = module.resolve("target");
    this.scripts = module.resolve("src/main/scripts");
    this.scratch = scratch;
    this.javaHome =
        Runtime.version().feature() < JAVA ? otherHome : System.getProperty("java.home");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var scratch = Files.createTempDirectory("modelstate-training");
    var train = new Train(Path.of(args[0]).toAbsolutePath().normalize(), scratch, args[2]);
    try {
      train.writeClassPaths();
      if (!Boolean.parseBoolean(args[1]) && !train.isDone()) {
        train.run();
      }
    } catch (IOException e) {
      Files.deleteIfExists(train.target.resolve("up.classpath")); // The build is not done.
      throw e;
    } finally {
      try (var files = Files.walk(scratch)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private void writeClassPaths() throws IOException, InterruptedException {
    List<String> lib = new ArrayList<>();
    try (var files = Files.list(target.resolve("lib"))) {
      files.map(file -> "lib/" + file.getFileName()).sorted().forEach(lib::add);
    }
    for (int i = 0; i < lib.size(); i++) {
      if (lib.get(i).startsWith(OLD_CLASSES)) {
        lib.set(i, newer(lib.get(i)));
      }
    }
    List<String> client = new ArrayList<>(List.of("cli-0.1.0.jar"));
    for (var name : CLIENT_JARS) {
      lib.stream().filter(jar -> jar.matches("(lib/)?" + name + "-[0-9].*")).forEach(client::add);
    }
    List<String> up = new ArrayList<>(List.of("cli-0.1.0.jar"));
    up.addAll(lib);
    Files.write(target.resolve("client.classpath"), client);
    Files.write(target.resolve("up.classpath"), up);
  }

  /** The copy of a jar with its classes in a newer format. */
  private String newer(String jar) throws IOException, InterruptedException {
    var copy = Path.of(jar).getFileName().toString();
    var from = target.resolve(jar);
    var to = target.resolve(copy);
    if (Files.exists(to)
        && Files.getLastModifiedTime(to).compareTo(Files.getLastModifiedTime(from)) >= 0) {
      return copy;
    }
    var line =
        List.of(
            Path.of(javaHome, "bin", "java").toString(),
            scripts.resolve("NewerClasses.java").toString(),
            from.toString(),
            to.toString());
    var log = scratch.resolve("newer.log");
    var process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    finish(process.start(), log, "the copy of " + jar);
    return copy;
  }

  /** A cache holds for the JVM that made it, and for jars that have not changed since. */
  private boolean isDone() throws IOException {
    var stamp = target.resolve("aot.stamp");
    if (Files.notExists(stamp) || !Files.readString(stamp).equals(circumstances())) {
      return false;
    }
    var made = Files.getLastModifiedTime(stamp);
    for (var kind : KINDS) {
      if (Files.notExists(target.resolve(kind + ".aot"))) {
        return false;
      }
      for (var jar : Files.readAllLines(target.resolve(kind + ".classpath"))) {
        if (Files.getLastModifiedTime(target.resolve(jar)).compareTo(made) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** What a cache depends on besides the jars. */
  private String circumstances() throws IOException {
    var text = new StringBuilder(javaHome).append('\n');
    for (var kind : KINDS) {
      text.append(Files.readString(scripts.resolve(kind + ".flags")));
    }
    return text.toString();
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
    Files.writeString(target.resolve("aot.stamp"), circumstances());
  }

  private Process start(String kind, Path log, String main, List<String> words)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(javaHome, "bin", "java").toString());
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
