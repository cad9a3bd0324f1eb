package io.modelstate.cli.model;

import io.modelstate.cli.session.ModelFinder;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;

/**
 * Changes what other verbs are about. A word is taken as a controller's name first, then as a
 * model's.
 */
@Command(
    name = "switch",
    header = "Show or choose the current controller and model.",
    customSynopsis = "modelstate switch [controller | [controller:][owner/]model | controller:]",
    description = {
      "Without a word, the current model is printed. A name with a colon at its end is always that",
      "of a controller, one with a colon at its start that of a model."
    },
    footer = {
      "",
      "Examples:",
      "  modelstate switch",
      "  modelstate switch foo          a controller foo, else the model foo",
      "  modelstate switch :foo         the model foo of the current controller",
      "  modelstate switch foo:bar      the model bar of the controller foo",
      "  modelstate switch foo:         the controller foo"
    })
public final class SwitchVerb extends Verb {
  @Override
  public Rendered run(Session session) {
    atMost(1);
    var current = session.controllers().currentController();
    if (count() == 0) {
      return shown(session, current);
    }
    var overriding = session.around().variable("JUJU_MODEL");
    if (!overriding.isEmpty()) {
      throw Refusal.failed(
          "cannot switch when JUJU_MODEL is overriding the model (set to %s)"
              .formatted(GoQuote.of(overriding)));
    }
    var before = described(session, current);
    var target = word(0);
    if (target.endsWith(":")) {
      toController(session, target.substring(0, target.length() - 1));
    } else if (session.controllers().find(target).isPresent()) {
      toController(session, target);
    } else {
      toModel(session, target, current);
    }
    var after = described(session, session.controllers().currentController());
    return said(after.equals(before) ? after + " (no change)\n" : before + " -> " + after + "\n");
  }

  private static Rendered shown(Session session, String controller) {
    if (controller.isEmpty()) {
      throw Refusal.failed("no currently specified model");
    }
    var model = session.currentModel(controller);
    return printed(model.map(m -> controller + ":" + m).orElse(controller) + "\n");
  }

  private static void toController(Session session, String name) {
    if (session.controllers().find(name).isEmpty()) {
      throw Refusal.failed("controller %s not found".formatted(name));
    }
    session.updateControllers(known -> known.switchedTo(name));
  }

  private static void toModel(Session session, String target, String current) {
    int colon = target.indexOf(':');
    var name = colon > 0 ? target.substring(0, colon) : current;
    if (name.isEmpty()) {
      name = session.controllerName("");
    }
    if (session.controllers().find(name).isEmpty()) {
      throw unknown(target);
    }
    var controller = session.controller(name);
    var model = ModelFinder.qualified(target.substring(colon + 1), controller.account().user());
    if (!isKnown(session, name, model)) {
      new ModelFinder(session).refresh(controller);
    }
    if (!isKnown(session, name, model)) {
      throw unknown(target);
    }
    session.updateModels(name, known -> known.switchedTo(model));
    toController(session, name);
  }

  /** By its name only: a UUID, or the start of one, does not do here. */
  private static boolean isKnown(Session session, String controller, String model) {
    return session.models().of(controller).models().containsKey(model);
  }

  private static Refusal unknown(String target) {
    return Refusal.failed(
        "%s is not the name of a model or controller".formatted(GoQuote.of(target)));
  }

  private static String described(Session session, String controller) {
    if (controller.isEmpty()) {
      return "";
    }
    return session
        .currentModel(controller)
        .map(model -> controller + ":" + model)
        .orElse(controller + " (controller)");
  }
}
