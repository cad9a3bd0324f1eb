package io.modelstate.wire.bundle;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.scanner.ScannerException;

/** What is wrong with a text that is no YAML, in the words of Go's library where they are known. */
final class GoYamlProblem {
  private static final Pattern EXPECTED = Pattern.compile("expected (.*?), but (?:got|found) .*");

  private GoYamlProblem() {}

  /** {@code yaml: line 3: did not find expected ...}. */
  static String text(YAMLException e) {
    if (!(e instanceof MarkedYAMLException marked) || marked.getProblem() == null) {
      return "yaml: " + e.getMessage();
    }
    int line = line(marked);
    return "yaml: " + (line > 0 ? "line " + line + ": " : "") + words(marked.getProblem());
  }

  /** Go counts from zero, but from one for what is no token. */
  private static int line(MarkedYAMLException e) {
    Mark problem = e.getProblemMark();
    if (problem != null && problem.getLine() != 0) {
      return problem.getLine() + (e instanceof ScannerException ? 1 : 0);
    }
    Mark context = e.getContextMark();
    return context == null ? 0 : context.getLine();
  }

  private static String words(String problem) {
    var expected = EXPECTED.matcher(problem);
    if (expected.matches()) {
      return "did not find expected " + expected.group(1).replace("<block end>", "key");
    }
    if (problem.equals("mapping values are not allowed here")) {
      return "mapping values are not allowed in this context";
    }
    return problem.contains("that cannot start any token")
        ? "found character that cannot start any token"
        : problem;
  }
}
