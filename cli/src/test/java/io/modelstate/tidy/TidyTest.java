package io.modelstate.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.tidy.SourceTree.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the tree to its own rules. Each ban says what to do instead. */
class TidyTest {
  private static final int FILE_LINES_MAX = 400;
  private static final int FUNCTION_LINES_MAX = 60;
  private static final int SMALL_FILE_LINES = 100;
  private static final int CONTINUED = 6;
  private static final Pattern HEAD = Pattern.compile("^ {2,8}[^ /*].*\\)( throws .*)? \\{$");

  /** Built from pieces, so that this file does not match itself. */
  private static final Map<Pattern, String> BANS =
      Map.of(
          Pattern.compile("(//|\\*).*\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
          "do it, or write an issue",
          Pattern.compile("@Dis" + "abled"),
          "mend the test or remove it",
          Pattern.compile("Thread\\.sl" + "eep"),
          "wait for what you mean: catch up, or set the clock",
          Pattern.compile("printStack" + "Trace"),
          "log it at an edge, or let it fly",
          Pattern.compile(
              "(class|record|interface|enum) \\w*(Mana"
                  + "ger|Hel"
                  + "per|Ut"
                  + "il|Ut"
                  + "ils|Im"
                  + "pl)\\b"),
          "name it for what it is");

  private final SourceTree tree = SourceTree.read();

  @Test
  void noFileIsLong() {
    assertNone(
        tree.sources().stream()
            .filter(source -> source.lines().size() > FILE_LINES_MAX)
            .map(source -> source.path() + " has " + source.lines().size() + " lines")
            .toList());
  }

  @Test
  void halfOfTheFilesAreSmall() {
    long small = tree.sources().stream().filter(s -> s.lines().size() < SMALL_FILE_LINES).count();
    assertTrue(
        small * 2 >= tree.sources().size(),
        () -> small + " of " + tree.sources().size() + " files are small");
  }

  @Test
  void noFunctionIsLong() {
    var long_ = new ArrayList<String>();
    for (var source : tree.sources()) {
      long_.addAll(longFunctions(source));
    }
    assertNone(long_);
  }

  @Test
  void nothingBannedIsUsed() {
    var found = new ArrayList<String>();
    for (var source : tree.sources()) {
      for (int i = 0; i < source.lines().size(); i++) {
        var line = source.lines().get(i);
        for (var ban : BANS.entrySet()) {
          if (ban.getKey().matcher(line).find()) {
            found.add("%s:%d: %s".formatted(source.path(), i + 1, ban.getValue()));
          }
        }
      }
    }
    assertNone(found);
  }

  @Test
  void everyPackageSaysWhatLivesThere() {
    var missing = new TreeMap<Path, String>();
    for (var source : tree.sources()) {
      var folder = source.path().getParent();
      boolean main = source.path().toString().contains("src/main/java/io/");
      if (main && !Files.exists(tree.root().resolve(folder).resolve("package-info.java"))) {
        missing.put(folder, "has no package-info.java");
      }
    }
    assertNone(missing.keySet().stream().map(Path::toString).toList());
  }

  @Test
  void everySuppressionSaysWhy() {
    assertNone(
        tree.sources().stream()
            .flatMap(
                source ->
                    source.lines().stream()
                        .filter(line -> line.strip().startsWith("@SuppressWarnings"))
                        .filter(line -> !line.contains("//"))
                        .map(line -> source.path() + ": " + line.strip()))
            .toList());
  }

  /**
   * A function's head ends in {@code ) {}, maybe four columns to the right of where it begins, and
   * its body in a brace in the column where it begins.
   */
  private static List<String> longFunctions(Source source) {
    var found = new ArrayList<String>();
    int start = -1;
    var end = "";
    for (int i = 0; i < source.lines().size(); i++) {
      var line = source.lines().get(i);
      if (start < 0 && HEAD.matcher(line).find()) {
        start = i;
        int column = line.length() - line.stripLeading().length();
        end = " ".repeat(column >= CONTINUED ? column - 4 : column) + "}";
      } else if (start >= 0 && line.equals(end)) {
        if (i - start > FUNCTION_LINES_MAX) {
          found.add("%s:%d: %d lines".formatted(source.path(), start + 1, i - start));
        }
        start = -1;
      }
    }
    return found;
  }

  private static void assertNone(List<String> found) {
    assertEquals("", String.join("\n", found));
  }
}
