package io.modelstate.wire.render;

import io.modelstate.wire.model.CommonWire.StringResult;
import io.modelstate.wire.model.ControllerWire.ControllerConfigResult;
import io.modelstate.wire.model.ControllerWire.ControllerVersionResults;
import io.modelstate.wire.model.ControllerWire.UserAccessResults;
import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import io.modelstate.wire.model.ModelManagerWire.UserModelList;
import io.modelstate.wire.model.SecretBackendsWire.ListSecretBackendsResults;
import io.modelstate.wire.store.Controllers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ControllerViewsGoldenTest {
  @TestFactory
  Stream<DynamicTest> controllers() {
    return Goldens.table("controllers", ControllerViewsGoldenTest::controllers);
  }

  private static Rendered controllers(GoldenCase golden, Format format) {
    var store = golden.store();
    var controllers = store.controllers();
    boolean refresh = golden.has("--refresh");
    var stderr = new StringBuilder();
    if (refresh) {
      controllers = refreshed(golden, format, controllers, stderr);
    }
    var rendered =
        ControllerList.render(controllers, store.accounts(), store.models(), refresh, format);
    return rendered.withStderr(stderr + rendered.stderr());
  }

  private static Controllers refreshed(
      GoldenCase golden, Format format, Controllers controllers, StringBuilder stderr) {
    var current = controllers;
    for (var controller : controllers.controllers().entrySet()) {
      var refresh =
          ControllerList.refresh(
              controller.getKey(),
              controller.getValue(),
              golden.answer("AllModels", UserModelList.class, format),
              golden.answer("ModelStatus", ModelStatusResults.class, format));
      switch (refresh) {
        case ControllerList.Refresh.Done(var details) ->
            current = current.with(controller.getKey(), details);
        case ControllerList.Refresh.Failed(var line) -> stderr.append(line);
      }
    }
    return current;
  }

  @TestFactory
  Stream<DynamicTest> showController() {
    return Goldens.yaml("show-controller", ControllerViewsGoldenTest::showController);
  }

  private static Rendered showController(GoldenCase golden, Format format) {
    var store = golden.store();
    var name =
        golden.words().isEmpty()
            ? store.controllers().currentController()
            : golden.words().getFirst();
    var details = store.controllers().find(name);
    if (details.isEmpty()) {
      return ShowController.unknown(name, format);
    }
    var known =
        new ShowController.Known(
            details.get(),
            store.accounts().find(name).orElseThrow(),
            store.models().of(name).currentModel(),
            golden.has("--show-password"));
    var answers =
        new ShowController.Answers(
            golden.answer("GetControllerAccess", UserAccessResults.class, format),
            golden.answer("ModelGet", ModelConfigResults.class, format),
            golden.answer("ControllerVersion", ControllerVersionResults.class, format),
            golden.answer("AllModels", UserModelList.class, format),
            golden.answer("MongoVersion", StringResult.class, format),
            golden.answer("IdentityProviderURL", StringResult.class, format),
            golden.answer("ModelStatus", ModelStatusResults.class, format));
    return ShowController.render(Map.of(name, ShowController.show(known, answers)), format);
  }

  @TestFactory
  Stream<DynamicTest> controllerConfig() {
    return Goldens.table("controller-config", ControllerViewsGoldenTest::controllerConfig);
  }

  private static Rendered controllerConfig(GoldenCase golden, Format format) {
    return switch (golden.answer("ControllerConfig", ControllerConfigResult.class, format)) {
      case Answer.Failed<ControllerConfigResult>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<ControllerConfigResult>(var answer) ->
          golden.words().isEmpty()
              ? ControllerConfig.all(answer, format)
              : ControllerConfig.one(answer, golden.words().getFirst(), golden.viewer(), format);
    };
  }

  @TestFactory
  Stream<DynamicTest> secretBackends() {
    return Goldens.table("secret-backends", ControllerViewsGoldenTest::secretBackends);
  }

  private static Rendered secretBackends(GoldenCase golden, Format format) {
    return switch (golden.answer("ListSecretBackends", ListSecretBackendsResults.class, format)) {
      case Answer.Failed<ListSecretBackendsResults>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<ListSecretBackendsResults>(var answer) ->
          SecretBackends.list(answer, golden.has("--reveal"), format);
    };
  }

  @TestFactory
  Stream<DynamicTest> showSecretBackend() {
    return Goldens.yaml("show-secret-backend", ControllerViewsGoldenTest::showSecretBackend);
  }

  private static Rendered showSecretBackend(GoldenCase golden, Format format) {
    return switch (golden.answer("ListSecretBackends", ListSecretBackendsResults.class, format)) {
      case Answer.Failed<ListSecretBackendsResults>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<ListSecretBackendsResults>(var answer) -> SecretBackends.show(answer, format);
    };
  }
}
