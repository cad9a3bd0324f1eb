package io.modelstate.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One script carried out against a controller of its own. */
final class ScriptRun {
  private final Script script;
  private final Desk desk;
  private final boolean recording;
  private final Placeholders placeholders = new Placeholders();
  private final List<String> failures = new ArrayList<>();
  private final Map<Integer, Step.Outcome> outcomes = new LinkedHashMap<>();

  /**
   * @param recording whether outcomes are only looked at, and ours not compared with juju's
   */
  ScriptRun(Script script, Desk desk, boolean recording) {
    this.script = script;
    this.desk = desk;
    this.recording = recording;
  }

  /** What was not as expected, a text for each command; empty when all was. */
  List<String> run() {
    try (var _ = StartedController.start(desk, script.start(), placeholders)) {
      script.files().forEach(this::write);
      script.steps().forEach(this::run);
    }
    return List.copyOf(failures);
  }

  /** What each command left behind, by its line, in the notation of scripts. */
  Map<Integer, Step.Outcome> outcomes() {
    return outcomes;
  }

  private void write(String name, String text) {
    try {
      var file = desk.folder().resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, placeholders.fill(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Step step) {
    var outcome = type(step, step.command());
    outcomes.put(
        step.line(),
        new Step.Outcome(
            placeholders.recorded(outcome.output()),
            placeholders.recorded(outcome.errors()),
            outcome.exit()));
    compare(step, step.command(), step.expected(), outcome);
    if (step.alike() && !recording) {
      compare(step, step.ownCommand(), step.expected(), type(step, step.ownCommand()));
    }
  }

  private Step.Outcome type(Step step, String command) {
    var input = step.input().stream().map(placeholders::fill).toList();
    return desk.run(step.user(), placeholders.fill(command), input);
  }

  private void compare(Step step, String command, Step.Outcome expected, Step.Outcome actual) {
    boolean same =
        placeholders.match(expected.output(), actual.output())
            && placeholders.match(expected.errors(), actual.errors())
            && expected.exit() == actual.exit();
    if (!same) {
      failures.add(
          "line %d: %s\n-- expected\n%s\n-- but was\n%s"
              .formatted(
                  step.line(),
                  command,
                  String.join("\n", expected.notation()),
                  String.join("\n", actual.notation())));
    }
  }

  /** Makes the folder in which a client finds what it needs besides the controller. */
  static Desk desk(Path folder, Installed installed, Path program) throws IOException {
    var desk = new Desk(folder, installed, program);
    Files.createDirectories(desk.store(""));
    Files.createDirectories(desk.store("").resolve("ssh"));
    Files.writeString(
        desk.store("").resolve("ssh/juju_id_rsa.pub"), "ssh-rsa AAAAB3NzaC1yc2E= juju\n");
    Files.writeString(folder.resolve("terraform.rc"), mirror(installed));
    return desk;
  }

  /** Terraform finds the provider in a folder, and asks no registry. */
  private static String mirror(Installed installed) {
    return """
    provider_installation {
      filesystem_mirror {
        path = "%s"
      }
    }
    """
        .formatted(installed.place().resolve("mirror"));
  }
}
