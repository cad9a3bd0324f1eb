package io.modelstate.cli.local;

import io.modelstate.cli.Main;
import io.modelstate.cli.local.DemoScript.Step;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.render.Rendered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    header = "Walk through what can be done, on controllers that are thrown away.",
    customSynopsis = "modelstate demo",
    description = {
      "The commands are those of Juju's page \"How to manage models\", in its order. Nothing of",
      "one's own is touched. The exit code is 0 when every step went as it should."
    })
public final class DemoVerb extends Verb {
  @Override
  public Rendered run(Session session) {
    atMost(0);
    var around = session.around();
    try {
      var folder = Files.createTempDirectory("modelstate-demo");
      var throwAway = new ThrowAway(folder.resolve("home"), folder);
      Runtime.getRuntime().addShutdownHook(new Thread(throwAway::close, "demo clean-up"));
      try {
        return outcome(walk(inside(around, folder)));
      } finally {
        throwAway.close();
      }
    } catch (IOException e) {
      throw Refusal.failed("cannot use the folder for temporary files: " + e.getMessage());
    }
  }

  private static Surroundings inside(Surroundings around, Path folder) throws IOException {
    for (var file : DemoScript.FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    var environment = new TreeMap<>(around.environment());
    environment.keySet().removeIf(name -> name.startsWith("JUJU_"));
    environment.put("JUJU_DATA", folder.resolve("juju").toString());
    environment.put("MODELSTATE_HOME", folder.resolve("home").toString());
    return new Surroundings(
        environment,
        folder,
        folder,
        InputStream.nullInputStream(),
        around.out(),
        around.out(),
        around.clock(),
        around.zone(),
        false);
  }

  /** How many steps went wrong. */
  private static int walk(Surroundings inside) {
    new TreeMap<>(DemoScript.FILES)
        .forEach((name, text) -> inside.print("$ cat %s%n%s".formatted(name, text)));
    int wrong = 0;
    for (var step : DemoScript.steps()) {
      wrong += walk(inside, step) ? 0 : 1;
    }
    return wrong;
  }

  private static boolean walk(Surroundings inside, Step step) {
    if (step.heading()) {
      inside.print("\n" + step.text() + "\n");
      return true;
    }
    inside.print("$ modelstate %s%s\n".formatted(step.text(), step.refused() ? "   # fails" : ""));
    int exitCode;
    try (var session = Main.session(inside, step.words())) {
      exitCode = Main.run(session);
    }
    boolean right = (exitCode != 0) == step.refused();
    if (!right) {
      inside.print("!! exit code %d\n".formatted(exitCode));
    }
    return right;
  }

  private static Rendered outcome(int wrong) {
    return wrong == 0
        ? printed("\nEvery step went as it should.\n")
        : new Rendered("", "ERROR %d steps did not go as they should\n".formatted(wrong), 1);
  }
}
