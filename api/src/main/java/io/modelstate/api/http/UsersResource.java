package io.modelstate.api.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.projections.view.UsersView;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.UserManagerWire.UserInfoResults;
import io.modelstate.wire.render.Users;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;

/** Users and who the caller is. */
@Controller("/v1")
@ApiResponse(
    responseCode = "default",
    description = "Why it was refused.",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
final class UsersResource {
  private final Views views;

  UsersResource(Views views) {
    this.views = views;
  }

  @Get("/users")
  @Operation(summary = "The users of the controller")
  @ApiResponse(
      responseCode = "200",
      description = "UserInfo",
      content = @Content(schema = @Schema(implementation = UserInfoResults.class)))
  HttpResponse<String> users(
      HttpRequest<?> request,
      @QueryValue Optional<String> user,
      @QueryValue(value = "include-disabled", defaultValue = "false") boolean disabled,
      @QueryValue Optional<String> format) {
    var reader = views.reader(request);
    var answer =
        user.map(name -> UsersView.of(reader, List.of(new Entity("user-" + name))))
            .orElseGet(() -> UsersView.all(reader, disabled));
    return views.answer(
        request,
        format,
        answer,
        look -> Users.ofController(answer, look.viewer(), false, look.format()));
  }

  @Get("/whoami")
  @Operation(summary = "Who the caller is; costs a check of the credentials")
  WhoAmI whoami(HttpRequest<?> request) {
    var reader = views.reader(request);
    var access = reader.controller().users().access(reader.user());
    return new WhoAmI(
        reader.user().id(),
        access.map(level -> level.text()).orElse(""),
        reader.controller().details().name());
  }

  /** The caller; {@code access} to the controller, empty without any. */
  @Introspected
  @Schema(name = "WhoAmI")
  record WhoAmI(String user, String access, String controller) {}
}
