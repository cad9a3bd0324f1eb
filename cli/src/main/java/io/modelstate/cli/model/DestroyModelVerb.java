package io.modelstate.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoDuration;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.render.Rendered;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "destroy-model",
    header = "Destroy a model with everything in it.",
    customSynopsis = "modelstate destroy-model [options] [controller:]<model>",
    description = "The name has to be typed again, unless --no-prompt is given.",
    footer = {
      "",
      "Examples:",
      "  modelstate destroy-model test",
      "  modelstate destroy-model --no-prompt lab:mymodel --destroy-storage"
    })
public final class DestroyModelVerb extends ChangeVerb {
  private static final String PERSISTENT_STORAGE = "controller/model has persistent storage";

  @Option(names = "--no-prompt", description = "Do not ask.")
  private boolean noPrompt;

  @Option(names = "--destroy-storage", description = "Destroy what it has stored.")
  private boolean destroyStorage;

  @Option(names = "--release-storage", description = "Let go of what it has stored, unharmed.")
  private boolean releaseStorage;

  @Option(names = "--force", description = "Go on past errors.")
  private boolean force;

  @Option(names = "--no-wait", description = "With --force: do not wait between the steps.")
  private boolean noWait;

  @Option(
      names = {"-t", "--timeout"},
      paramLabel = "DURATION",
      description = "With --force: how long each step may take.")
  private String timeout = "";

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no model specified");
    atMost(1);
    checkOptions();
    var model = session.model(word(0));
    var status = Removal.status(model);
    if (!noPrompt) {
      confirm(session, model, status);
    }
    var stored = RemainingStorage.of(status);
    if (stored.isDetachable() && !destroyStorage && !releaseStorage) {
      throw Refusal.failed(stored.advice(word(0)));
    }
    session.around().say("Destroying model");
    try {
      if (carryOut(session, model.controller(), command(model)).isEmpty()) {
        return said("\n");
      }
    } catch (Problem e) {
      throw Refusal.failed(refused(e, model));
    }
    new Removal(session, model).await();
    return done();
  }

  private void checkOptions() {
    if (destroyStorage && releaseStorage) {
      throw Refusal.usage("--destroy-storage and --release-storage cannot both be specified");
    }
    if (!timeout.isEmpty()) {
      if (nanos() < 0) {
        throw Refusal.usage("--timeout must be zero or greater");
      }
      if (!force) {
        throw Refusal.usage("--timeout can only be used with --force (dangerous)");
      }
    }
    if (noWait && !force) {
      throw Refusal.failed("--no-wait without --force not valid");
    }
  }

  private long nanos() {
    try {
      return GoDuration.parse(timeout).nanos();
    } catch (Rejected e) {
      throw Refusal.usage(
          "invalid value %s for option --timeout: %s".formatted(GoQuote.of(timeout), e.message()));
    }
  }

  private ObjectNode command(ModelRef model) {
    var command =
        ChangeOptions.command("DestroyModel").put("model", model.uuid()).put("force", force);
    if (destroyStorage || releaseStorage) {
      command.put("destroy-storage", destroyStorage);
    }
    return command;
  }

  private void confirm(Session session, ModelRef model, ModelStatus status) {
    var expected =
        Names.validUuid(word(0)) ? model.name() : word(0).substring(word(0).indexOf(':') + 1);
    session.around().say(Confirmation.question(expected, status, releaseStorage));
    if (!session.around().line().strip().toLowerCase(Locale.ROOT).equals(expected)) {
      throw Refusal.failed("model destruction: aborted");
    }
  }

  private String refused(Problem e, ModelRef model) {
    var text = "cannot destroy model: " + e.detail();
    if (e.isBlocked()) {
      return Blocked.destroy(text);
    }
    return e.code().equals(PERSISTENT_STORAGE)
        ? RemainingStorage.of(Removal.status(model)).advice(word(0))
        : "failed to destroy model %s\nERROR %s".formatted(GoQuote.of(word(0)), text);
  }
}
