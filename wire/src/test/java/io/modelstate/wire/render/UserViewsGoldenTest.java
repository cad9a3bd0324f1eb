package io.modelstate.wire.render;

import io.modelstate.wire.model.UserManagerWire.ModelUserInfoResults;
import io.modelstate.wire.model.UserManagerWire.UserInfoResults;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class UserViewsGoldenTest {
  @TestFactory
  Stream<DynamicTest> users() {
    return Goldens.table(
        "users",
        (golden, format) ->
            golden.words().isEmpty() ? all(golden, format) : ofModel(golden, format));
  }

  private static Rendered all(GoldenCase golden, Format format) {
    return switch (golden.answer("UserInfo", UserInfoResults.class, format)) {
      case Answer.Failed<UserInfoResults>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<UserInfoResults>(var answer) ->
          Users.ofController(answer, golden.viewer(), golden.has("--exact-time"), format);
    };
  }

  private static Rendered ofModel(GoldenCase golden, Format format) {
    return switch (golden.answer("ModelUserInfo", ModelUserInfoResults.class, format)) {
      case Answer.Failed<ModelUserInfoResults>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<ModelUserInfoResults>(var answer) ->
          Users.ofModel(answer, golden.viewer(), format);
    };
  }

  @TestFactory
  Stream<DynamicTest> showUser() {
    return Goldens.yaml("show-user", UserViewsGoldenTest::showUser);
  }

  private static Rendered showUser(GoldenCase golden, Format format) {
    var name = golden.words().isEmpty() ? golden.viewer().user() : golden.words().getFirst();
    return switch (golden.answer("UserInfo", UserInfoResults.class, format)) {
      case Answer.Failed<UserInfoResults>(var error) -> Rendered.failed(error, format);
      case Answer.Ok<UserInfoResults>(var answer) ->
          Users.show(answer, name, golden.viewer(), golden.has("--exact-time"), format);
    };
  }

  @TestFactory
  Stream<DynamicTest> whoami() {
    return Goldens.table("whoami", UserViewsGoldenTest::whoami);
  }

  private static Rendered whoami(GoldenCase golden, Format format) {
    var store = golden.store();
    var controller = store.controllers().currentController();
    if (controller.isEmpty()) {
      return WhoAmI.noController();
    }
    var model = store.models().of(controller).currentModel();
    return store
        .accounts()
        .find(controller)
        .map(
            account ->
                WhoAmI.render(
                    new Viewer(
                        controller,
                        account.user(),
                        model.isEmpty() ? null : model,
                        golden.viewer().zone(),
                        golden.viewer().now()),
                    format))
        .orElseGet(() -> WhoAmI.notLoggedIn(controller, model));
  }
}
