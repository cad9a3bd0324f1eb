package io.modelstate.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of commands and expectations.
 *
 * <pre>
 * # The first comment says what the script is about; it goes into the table of what passed.
 * up --cloud aws/eu-west-1     how the controller is started, when not in the usual way
 * file main.tf                 a file for the commands to find, up to the line "end"
 * ...
 * end
 * $ juju models                a command; "bob$ ..." runs it with bob's client store
 * = juju models                the same, and "modelstate models" must print the same
 * &lt; secret                     a line typed
 * 1&gt; ...                       a line of standard output
 * 2&gt; ...                       a line of standard error
 * ? 1                          the exit code, when it is not 0
 * </pre>
 */
record Script(String about, List<String> start, Map<String, String> files, List<Step> steps) {
  /** Reads what a script says. */
  static Script parse(List<String> lines) {
    return new ScriptReader(lines).read();
  }

  static Script read(Path path) {
    try {
      return parse(Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a script, with the outcomes of its commands replaced. */
  static List<String> with(List<String> lines, Map<Integer, Step.Outcome> outcomes) {
    var result = new ArrayList<String>();
    var ends = new TreeMap<>(outcomes);
    boolean replaced = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      replaced = ends.containsKey(i + 1) || replaced && !line.isBlank();
      if (!replaced || !line.matches("(1>|2>|\\?).*")) {
        result.add(line);
      }
      var outcome = ends.get(i + 1);
      boolean typed = i + 1 < lines.size() && lines.get(i + 1).startsWith("<");
      if (outcome != null && typed) {
        ends.put(i + 2, outcome); // What is typed stands between a command and its outcome.
      } else if (outcome != null) {
        result.addAll(outcome.notation());
      }
    }
    return List.copyOf(result);
  }
}
