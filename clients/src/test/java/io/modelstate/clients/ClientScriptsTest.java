package io.modelstate.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of all clients, and then the table of what passed. {@code -Dscript=juju/models} runs
 * one; {@code -Drecord=yes} writes what was printed into the scripts instead of comparing it, to be
 * read before it is kept.
 */
@Tag("clients")
class ClientScriptsTest {
  private static final List<String> CLIENTS = List.of("juju", "terraform", "libjuju", "jujulib");
  private static final String ENDING = ".script";

  private final Path root = StartedController.root();
  private final Path scripts = root.resolve("clients/src/test/resources");
  private final Installed installed = Installed.here();
  private final Map<String, Script> passed = new TreeMap<>();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> whatTheClientsPrintIsAsTheScriptsSay() {
    var names = CLIENTS.stream().flatMap(this::names).toList();
    var chosen = System.getProperty("script", "");
    if (!chosen.isEmpty()) {
      return names.stream().filter(name -> name.startsWith(chosen)).map(this::test);
    }
    var table = dynamicTest("docs/compatibility.md", () -> compareTable(names));
    return Stream.concat(names.stream().map(this::test), Stream.of(table));
  }

  private Stream<String> names(String client) {
    try (var files = Files.list(scripts.resolve(client))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> client + "/" + file.substring(0, file.length() - ENDING.length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private DynamicTest test(String name) {
    return dynamicTest(name, () -> run(name));
  }

  private void run(String name) throws IOException {
    var client = name.substring(0, name.indexOf('/'));
    installed.missing(client).ifPresent(reason -> skip(name, reason));
    var file = scripts.resolve(name + ENDING);
    var script = Script.read(file);
    var own = Files.createDirectories(folder.resolve(name));
    copy(file.getParent(), own);
    boolean recording = !System.getProperty("record", "").isEmpty();
    var run = new ScriptRun(script, ScriptRun.desk(own, installed, program()), recording);
    var failures = run.run();
    if (recording) {
      Files.write(file, Script.with(Files.readAllLines(file), run.outcomes()));
      return;
    }
    assertEquals("", String.join("\n\n", failures));
    passed.put(name, script);
  }

  private Path program() {
    var other = System.getProperty("modelstate.program", "");
    return other.isEmpty() ? root : Path.of(other);
  }

  /** The programs that a script runs, and what they are given, lie beside it. */
  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (var file : files.filter(f -> f.toString().matches(".*\\.(py|mjs|yaml)")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void skip(String name, String reason) {
    System.err.printf("!!! SKIPPED %s: %s%n", name, reason);
    abort(reason);
  }

  /** Rewrites the table when it differs, and fails then. */
  private void compareTable(List<String> names) throws IOException {
    var left = names.stream().filter(name -> !passed.containsKey(name)).toList();
    if (!left.isEmpty()) {
      abort("no table: not all have passed, but for " + left);
    }
    var table = new CompatibilityTable(passed).text();
    var file = root.resolve("docs/compatibility.md");
    var before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, table);
    assertEquals(before, table, "rewritten; look at it and keep it");
  }
}
