package io.modelstate.runtime.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Starts {@link Victim} in JVMs of its own, many times: from jars and with an archive of loaded
 * classes, which needs them, a start takes half the time.
 */
final class ChildJvm {
  private final Path folder;
  private final String classPath;
  private final Path archive;

  private ChildJvm(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
    this.archive = folder.resolve("classes.jsa");
  }

  static ChildJvm prepareIn(Path folder) throws IOException, InterruptedException {
    var entries = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      entries.add(Files.isDirectory(Path.of(entry)) ? jar(entry, folder, entries.size()) : entry);
    }
    var child = new ChildJvm(folder, String.join(File.pathSeparator, entries));
    child.train();
    return child;
  }

  private static String jar(String classes, Path folder, int number) {
    var jar = folder.resolve("classes-%d.jar".formatted(number)).toString();
    var tool = ToolProvider.findFirst("jar").orElseThrow();
    assertEquals(0, tool.run(System.out, System.err, "cf0", jar, "-C", classes, "."), classes);
    return jar;
  }

  private void train() throws IOException, InterruptedException {
    var training = folder.resolve("training");
    var command = command(List.of("-XX:ArchiveClassesAtExit=" + archive));
    command.addAll(List.of(training.toString(), "1", "1", "60"));
    var done =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("training.txt").toFile())
            .start();
    assertEquals(0, done.waitFor(), () -> says(folder.resolve("training.txt")));
  }

  /** A process that sends commands until it is killed, in {@code threads} threads. */
  ProcessBuilder victim(Path data, long seed, int threads) {
    var command = command(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto"));
    command.addAll(
        List.of(data.toString(), Long.toString(seed), Integer.toString(threads), "1000000"));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.to(complaints().toFile()));
  }

  private List<String> command(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Dmodelstate.native=" + folder.resolve("native"));
    command.addAll(arguments);
    command.addAll(List.of("-cp", classPath, Victim.class.getName()));
    return command;
  }

  private Path complaints() {
    return folder.resolve("victim.txt");
  }

  /** What the last process wrote to its error stream. */
  String complained() {
    return says(complaints());
  }

  private static String says(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
