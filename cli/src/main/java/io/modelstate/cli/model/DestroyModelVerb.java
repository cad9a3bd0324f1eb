package io.modelstate.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.http.Problem;
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
import io.modelstate.wire.render.removal.DestroyModel;
import java.util.List;
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
    atMost(1);
    var options = options();
    var words = word(0).isEmpty() ? List.<String>of() : List.of(word(0));
    return DestroyModel.refused(words, options).orElseGet(() -> run(session, options));
  }

  private DestroyModel.Options options() {
    return new DestroyModel.Options(
        destroyStorage, releaseStorage, force, noWait, timeout.isEmpty() ? null : nanos());
  }

  private long nanos() {
    try {
      return GoDuration.parse(timeout).nanos();
    } catch (Rejected e) {
      throw Refusal.usage(
          "invalid value %s for option --timeout: %s".formatted(GoQuote.of(timeout), e.message()));
    }
  }

  private Rendered run(Session session, DestroyModel.Options options) {
    var model = session.model(word(0));
    var status = Removal.status(model);
    if (!noPrompt) {
      confirm(session, model, status, options);
    }
    var stopped = DestroyModel.stopped(word(0), status, options);
    if (stopped.isPresent()) {
      throw Refusal.failed(stopped.get());
    }
    session.around().say(DestroyModel.STARTED);
    try {
      if (carryOut(session, model.controller(), command(model)).isEmpty()) {
        return said("\n");
      }
    } catch (Problem e) {
      throw Refusal.failed(DestroyModel.failed(word(0), e.error(), () -> Removal.status(model)));
    }
    new Removal(session, model).await();
    return done();
  }

  private void confirm(
      Session session, ModelRef model, ModelStatus status, DestroyModel.Options options) {
    var name =
        Names.validUuid(word(0)) ? model.name() : word(0).substring(word(0).indexOf(':') + 1);
    session.around().say(DestroyModel.question(name, status, options));
    if (!DestroyModel.confirmed(name, session.around().line())) {
      throw Refusal.failed(DestroyModel.ABORTED);
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
}
