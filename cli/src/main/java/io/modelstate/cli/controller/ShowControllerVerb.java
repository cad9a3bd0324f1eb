package io.modelstate.cli.controller;

import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.Json;
import io.modelstate.wire.Tag;
import io.modelstate.wire.model.CommonWire.StringResult;
import io.modelstate.wire.model.ControllerWire.ControllerVersionResults;
import io.modelstate.wire.model.ControllerWire.UserAccess;
import io.modelstate.wire.model.ControllerWire.UserAccessResult;
import io.modelstate.wire.model.ControllerWire.UserAccessResults;
import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import io.modelstate.wire.model.ModelManagerWire.UserModelList;
import io.modelstate.wire.render.Answer;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.ShowController;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show-controller",
    header = "Show controllers in detail.",
    customSynopsis = "modelstate show-controller [options] [controller ...]",
    description = "The current one when none is named.",
    footer = {"", "Examples:", "  modelstate show-controller lab --format json"})
public final class ShowControllerVerb extends ViewVerb {
  @Mixin private ControllerOption option = new ControllerOption();

  @Option(names = "--show-password", description = "Show the account's password.")
  private boolean showPassword;

  public ShowControllerVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    var names = count() == 0 ? List.of(session.controllerName(option.name())) : words();
    Map<String, ShowController.Shown> shown = new LinkedHashMap<>();
    for (var name : names) {
      if (session.controllers().find(name).isEmpty()) {
        return ShowController.unknown(name, format);
      }
      shown.put(name, shown(session, session.controller(name)));
    }
    return ShowController.render(shown, format);
  }

  private ShowController.Shown shown(Session session, Controller controller) {
    var known =
        new ShowController.Known(
            controller.details(),
            controller.account(),
            session.currentModel(controller.name()).orElse(""),
            showPassword);
    return ShowController.show(known, answers(controller, WholeController.ask(controller)));
  }

  private static ShowController.Answers answers(Controller controller, WholeController whole) {
    return new ShowController.Answers(
        access(controller, whole),
        whole.part("config", ModelConfigResults.class),
        version(whole),
        whole.part("models", UserModelList.class),
        whole.text("mongo-version", "result", StringResult.class),
        whole.text("identity-provider-url", "result", StringResult.class),
        whole.part("model-status", ModelStatusResults.class));
  }

  private static Answer<UserAccessResults> access(Controller controller, WholeController whole) {
    if (!whole.parts().path("access").isTextual()) {
      return whole.part("access", UserAccessResults.class);
    }
    var access =
        new UserAccess(Tag.user(controller.account().user()).toString(), whole.plain("access"));
    return Answer.ok(new UserAccessResults(List.of(new UserAccessResult(access, null))));
  }

  private static Answer<ControllerVersionResults> version(WholeController whole) {
    return whole.parts().path("version").isTextual()
        ? Answer.ok(
            Json.read(
                Json.lenient()
                    .createObjectNode()
                    .put("version", whole.plain("version"))
                    .put("git-commit", whole.plain("git-commit")),
                ControllerVersionResults.class))
        : whole.part("version", ControllerVersionResults.class);
  }
}
