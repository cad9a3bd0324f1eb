package io.modelstate.wire.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Cases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes a test of each output file of each case of a verb. */
final class Goldens {
  private Goldens() {}

  /** Every case of the verb; {@code tests} says what to check in one. */
  static Stream<DynamicTest> of(String verb, Function<GoldenCase, List<DynamicTest>> tests) {
    return Cases.find("golden/" + verb).stream()
        .flatMap(Goldens::folders)
        .filter(folder -> Files.exists(folder.resolve("meta.json")))
        .map(GoldenCase::at)
        .flatMap(golden -> tests.apply(golden).stream());
  }

  /** A verb whose default output is text, next to yaml and json. */
  static Stream<DynamicTest> table(String verb, BiFunction<GoldenCase, Format, Rendered> renderer) {
    return of(verb, golden -> outputs(verb, golden, Format.TEXT, renderer));
  }

  /** A verb whose default output is yaml. */
  static Stream<DynamicTest> yaml(String verb, BiFunction<GoldenCase, Format, Rendered> renderer) {
    return of(verb, golden -> outputs(verb, golden, Format.YAML, renderer));
  }

  private static List<DynamicTest> outputs(
      String verb,
      GoldenCase golden,
      Format standard,
      BiFunction<GoldenCase, Format, Rendered> renderer) {
    List<DynamicTest> tests = new ArrayList<>();
    stdout(tests, golden, "tabular.txt", () -> renderer.apply(golden, Format.TEXT));
    stdout(tests, golden, "default.txt", () -> renderer.apply(golden, standard));
    stdout(tests, golden, "summary.txt", () -> renderer.apply(golden, Format.SUMMARY));
    stdout(tests, golden, verb + ".yaml", () -> renderer.apply(golden, Format.YAML));
    stdout(tests, golden, verb + ".json", () -> renderer.apply(golden, Format.JSON));
    stderr(tests, golden, standard, "stderr.txt", () -> renderer.apply(golden, standard));
    if (ran(golden, verb + ".yaml")) {
      stderr(
          tests, golden, Format.YAML, "stderr-yaml.txt", () -> renderer.apply(golden, Format.YAML));
    }
    if (ran(golden, verb + ".json")) {
      stderr(
          tests, golden, Format.JSON, "stderr-json.txt", () -> renderer.apply(golden, Format.JSON));
    }
    return tests;
  }

  /** The older cases say nothing about the standard error of other formats. */
  private static boolean ran(GoldenCase golden, String file) {
    return golden.meta().has("command") && Files.exists(golden.folder().resolve(file));
  }

  /** Checks standard output, when the case has that file. */
  static void stdout(
      List<DynamicTest> tests, GoldenCase golden, String file, Supplier<Rendered> run) {
    var expected = golden.folder().resolve(file);
    if (Files.exists(expected)) {
      tests.add(
          DynamicTest.dynamicTest(
              golden.name() + "/" + file,
              () -> assertBytes(read(expected), run.get().stdoutBytes())));
    }
  }

  /**
   * Checks standard error and the exit code; a format without a file of its own has the default.
   */
  private static void stderr(
      List<DynamicTest> tests,
      GoldenCase golden,
      Format format,
      String file,
      Supplier<Rendered> run) {
    var own = golden.folder().resolve(file);
    var expected = Files.exists(own) ? own : golden.folder().resolve("stderr.txt");
    tests.add(
        DynamicTest.dynamicTest(
            golden.name() + "/" + file,
            () -> {
              var rendered = run.get();
              assertBytes(read(expected), rendered.stderrBytes());
              assertEquals(golden.exitCode(format), rendered.exitCode());
            }));
  }

  private static void assertBytes(byte[] expected, byte[] actual) {
    assertEquals(text(expected), text(actual));
    assertArrayEquals(expected, actual);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> folders(Path verb) {
    try (var folders = Files.list(verb)) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
