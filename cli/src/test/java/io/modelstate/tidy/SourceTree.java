package io.modelstate.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of all rooms, as lines. */
record SourceTree(Path root, List<Source> sources) {
  /** One file; the path is relative to the root. */
  record Source(Path path, List<String> lines) {
    boolean test() {
      return path.toString().contains("src/test/");
    }

    /** Lines of code: without blank lines, imports and the package line. */
    long codeLines() {
      return lines.stream()
          .filter(line -> !line.isBlank())
          .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
          .count();
    }
  }

  static SourceTree read() {
    var root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("engine/domain/pom.xml"))) {
      root = root.getParent();
    }
    var top = root;
    try (Stream<Path> files = Files.walk(root)) {
      var sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/target/"))
              .sorted()
              .map(file -> new Source(top.relativize(file), lines(file)))
              .toList();
      return new SourceTree(root, sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
