package io.modelstate.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of which client was run and passed, as a page. */
record CompatibilityTable(Map<String, Script> passed) {
  private static final String HEAD =
      """
      # Juju's own clients

      Written by the run of the test profile `clients` (`clients/install`, then `mvn verify -Pclients -pl clients -am`): each
      line was run against a started controller, and its standard output, standard error and exit code were as
      `clients/src/test/resources` says. What is not listed was not run.

      | client | version |
      |---|---|
      | juju | 3.6.25 |
      | terraform | 1.12 or newer, with the provider juju/juju 1.5.6 |
      | python-libjuju | 3.6.1.3 |
      | @canonical/jujulib | 9.1.0 |
      """;

  String text() {
    var page = new ArrayList<String>();
    page.add(HEAD);
    page.addAll(verbs());
    page.addAll(scripts("terraform", "terraform"));
    page.addAll(scripts("libjuju", "python-libjuju"));
    page.addAll(scripts("jujulib", "@canonical/jujulib"));
    return String.join("\n", page) + "\n";
  }

  /** The verbs of juju; "same" counts command lines that print the same as modelstate's. */
  private List<String> verbs() {
    var byVerb = new TreeMap<String, List<Step>>();
    of("juju").stream()
        .flatMap(script -> script.steps().stream())
        .filter(step -> step.command().startsWith("juju "))
        .forEach(step -> byVerb.computeIfAbsent(verb(step), verb -> new ArrayList<>()).add(step));
    var lines = new ArrayList<>(List.of("## juju", ""));
    lines.add(
        "| verb | command lines | of these, `modelstate` prints the same | options and words |");
    lines.add("|---|---|---|---|");
    byVerb.forEach(
        (verb, steps) ->
            lines.add(
                "| %s | %d | %d | %s |"
                    .formatted(
                        verb,
                        steps.size(),
                        steps.stream().filter(Step::alike).count(),
                        options(steps))));
    lines.add("");
    return lines;
  }

  private static String verb(Step step) {
    return step.command().split(" ")[1];
  }

  private static String options(List<Step> steps) {
    return steps.stream()
        .flatMap(step -> List.of(step.command().split(" ")).stream())
        .filter(word -> word.matches("--?[a-z][a-z-]*(=.*)?"))
        .map(word -> "`" + word.replaceAll("=.*", "") + "`")
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" "));
  }

  private List<String> scripts(String client, String title) {
    var lines = new ArrayList<>(List.of("## " + title, ""));
    lines.add("| script | about | commands |");
    lines.add("|---|---|---|");
    passed.forEach(
        (name, script) -> {
          if (name.startsWith(client + "/")) {
            lines.add("| %s | %s | %d |".formatted(name, script.about(), script.steps().size()));
          }
        });
    lines.add("");
    return lines;
  }

  private List<Script> of(String client) {
    return passed.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(client + "/"))
        .map(Map.Entry::getValue)
        .toList();
  }
}
