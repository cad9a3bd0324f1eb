package io.modelstate.cli.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Mixin;

/** What giving and taking access have in common: of models when some are named, else of all. */
abstract class AccessVerb extends ChangeVerb {
  private static final Set<String> OF_MODELS = Set.of("read", "write", "admin");
  private static final Set<String> OF_CONTROLLERS = Set.of("login", "superuser");
  private static final int MODELS_FROM = 2;

  @Mixin private ControllerOption controller = new ControllerOption();

  private final String action;

  /** {@code action} is {@code Grant} or {@code Revoke}. */
  AccessVerb(String action) {
    this.action = action;
  }

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no user specified");
    atLeast(MODELS_FROM, "no permission level specified");
    boolean models = count() > MODELS_FROM;
    checkLevel(models);
    if (models) {
      onModels(session);
    } else {
      carryOut(session, controller.in(session), command("ControllerAccess"));
    }
    return done();
  }

  /** All models are looked up before the first one is changed. */
  private void onModels(Session session) {
    var prefix = controller.name().isEmpty() ? "" : controller.name() + ":";
    var found =
        words().subList(MODELS_FROM, count()).stream()
            .map(name -> session.model(name.indexOf(':') < 0 ? prefix + name : name))
            .toList();
    for (var model : found) {
      carryOut(session, model.controller(), command("ModelAccess").put("model", model.uuid()));
    }
  }

  private ObjectNode command(String of) {
    return ChangeOptions.command(action + of).put("user", word(0)).put("access", word(1));
  }

  private void checkLevel(boolean models) {
    var level = word(1);
    if (models && OF_CONTROLLERS.contains(level)) {
      throw Refusal.usage(
          """
          You have specified a controller access permission %s.
          If you intended to change controller access, do not specify any model names.
          See 'juju help %s'.\
          """
              .formatted(GoQuote.of(level), lower()));
    }
    if (!models && OF_MODELS.contains(level)) {
      throw Refusal.usage(
          """
          You have specified a model access permission %s.
          If you intended to change model access, you need to specify one or more model names.
          See 'juju help %s'.\
          """
              .formatted(GoQuote.of(level), lower()));
    }
    if (!(models ? OF_MODELS : OF_CONTROLLERS).contains(level)) {
      throw Refusal.usage(
          "%s %s access not valid".formatted(GoQuote.of(level), models ? "model" : "controller"));
    }
  }

  private String lower() {
    return action.toLowerCase(Locale.ROOT);
  }
}
