package io.modelstate.clients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a script from top to bottom; a line that says nothing known is refused. */
final class ScriptReader {
  private static final Pattern COMMAND = Pattern.compile("([a-z]*)([$=]) (.+)");
  private static final List<String> USUAL_START = List.of("--name", "lab");

  private final List<String> lines;
  private final List<String> about = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private List<String> start = USUAL_START;
  private int at;

  ScriptReader(List<String> lines) {
    this.lines = lines;
  }

  Script read() {
    while (at < lines.size()) {
      var line = lines.get(at++);
      if (line.startsWith("#")) {
        comment(line);
      } else if (line.startsWith("up ")) {
        start = List.of(line.substring(3).split(" "));
      } else if (line.startsWith("file ")) {
        file(line.substring(5));
      } else if (!line.isBlank()) {
        command(line);
      }
    }
    return new Script(String.join(" ", about), start, Map.copyOf(files), List.copyOf(steps));
  }

  /** Only the comment at the head is about the whole. */
  private void comment(String line) {
    if (at == about.size() + 1) {
      about.add(line.substring(1).strip());
    }
  }

  private void file(String name) {
    var text = new StringBuilder();
    while (!lines.get(at).equals("end")) {
      text.append(lines.get(at++)).append('\n');
    }
    at++;
    files.put(name, text.toString());
  }

  private void command(String line) {
    var matcher = COMMAND.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("line %d: %s".formatted(at, line));
    }
    int first = at;
    var input = marked("<");
    var output = marked("1>");
    var errors = marked("2>");
    var exit = marked("?");
    var outcome =
        new Step.Outcome(output, errors, exit.isEmpty() ? 0 : Integer.parseInt(exit.getFirst()));
    boolean alike = matcher.group(2).equals("=");
    steps.add(new Step(first, matcher.group(1), alike, matcher.group(3), input, outcome));
  }

  private List<String> marked(String mark) {
    var found = new ArrayList<String>();
    while (at < lines.size() && lines.get(at).startsWith(mark)) {
      var rest = lines.get(at++).substring(mark.length());
      found.add(rest.startsWith(" ") ? rest.substring(1) : rest);
    }
    return List.copyOf(found);
  }
}
