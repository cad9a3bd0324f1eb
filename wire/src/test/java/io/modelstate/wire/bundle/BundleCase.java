package io.modelstate.wire.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.Cases;
import io.modelstate.domain.bundle.BundleDialect;
import io.modelstate.domain.bundle.BundlePart;
import io.modelstate.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A folder with a bundle, its overlays, and what comes out of them. */
record BundleCase(Path folder) {
  static Stream<DynamicTest> tests(String set, Consumer<BundleCase> test) {
    return Cases.find("vectors/" + set).stream()
        .flatMap(BundleCase::folders)
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(), () -> test.accept(new BundleCase(folder))));
  }

  private static Stream<Path> folders(Path set) {
    try (var all = Files.list(set)) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  /** With the folder's own place put in where the file names it. */
  String text(String file) {
    try {
      return Files.readString(folder.resolve(file))
          .replace("$CASE_DIR", folder.toAbsolutePath().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json(String file) {
    return Json.read(text(file), JsonNode.class);
  }

  /** The bundle's documents, then those of {@code overlay1.yaml} and on. */
  List<BundlePart> parts() {
    var parts = new ArrayList<>(bundle("bundle.yaml", BundleDialect.JUJU_3));
    for (int i = 1; has("overlay" + i + ".yaml"); i++) {
      parts.addAll(overlay("overlay" + i + ".yaml", BundleDialect.JUJU_3));
    }
    return parts;
  }

  List<BundlePart> bundle(String file, BundleDialect dialect) {
    return BundlePart.ofBundle(text(file), new BundleYaml(), new LocalFolder(folder), dialect);
  }

  List<BundlePart> overlay(String file, BundleDialect dialect) {
    return BundlePart.ofOverlay(text(file), new BundleYaml(), new LocalFolder(folder), dialect);
  }

  /** The warnings expected, but for those about unknown keys. */
  List<String> warnings() {
    if (!has("warnings.txt")) {
      return List.of();
    }
    return Stream.of(text("warnings.txt").split("(?m)^(?=WARNING |unmarshal )"))
        .filter(warning -> warning.startsWith("WARNING "))
        .map(warning -> warning.substring("WARNING ".length()).stripTrailing())
        .toList();
  }

  /** Behind the first line the order does not count. */
  static void assertSameLines(String expected, String actual) {
    assertEquals(lines(expected), lines(actual));
  }

  private static List<Set<String>> lines(String text) {
    var all = text.strip().lines().toList();
    return List.of(Set.of(all.getFirst()), new TreeSet<>(all.subList(1, all.size())));
  }
}
