package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.projections.view.UsersView;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.UserManagerWire.UserInfoResult;
import io.modelstate.wire.model.UserManagerWire.UserInfoResults;
import io.modelstate.wire.render.Users;
import io.modelstate.wire.render.Wire;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Users and who the caller is. */
@Controller("/v1")
final class UsersResource {
  private static final Comparator<String> BY_KEY =
      Comparator.comparing(name -> name.toLowerCase(Locale.ROOT));

  private final Views views;

  UsersResource(Views views) {
    this.views = views;
  }

  @Get("/users")
  @Operation(operationId = "listUsers", summary = "The users of the controller")
  @ApiResponse(
      responseCode = "200",
      description = "UserInfo",
      content = @Content(schema = @Schema(implementation = UserInfoResults.class)))
  HttpResponse<byte[]> users(
      HttpRequest<?> request,
      @QueryValue @Nullable String user,
      @Schema(type = "boolean") @QueryValue("include-disabled") @Nullable String disabled,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String after,
      @QueryValue @Nullable String format) {
    var reader = views.reader(request);
    boolean disabledToo = Queries.flag("include-disabled", disabled);
    if (user != null && format != null) {
      UsersView.of(reader, Queries.user(user)); // A text has no place for a refused entry.
    }
    var found =
        user == null
            ? UsersView.all(reader, disabledToo)
            : UsersView.of(reader, List.of(new Entity("user-" + user)));
    var part = Page.of(limit, after).of(Wire.list(found.results()), UsersResource::name, BY_KEY);
    var answer = new UserInfoResults(part.entries());
    return part.link(
        request,
        views.answer(
            request,
            format,
            answer,
            look -> Users.ofController(answer, look.viewer(), false, look.format())));
  }

  @Get("/whoami")
  @Operation(
      operationId = "whoAmI",
      summary = "Who the caller is; costs a check of the credentials")
  @ApiResponse(
      responseCode = "200",
      description = "The caller.",
      content = @Content(schema = @Schema(implementation = WhoAmI.class)))
  HttpResponse<byte[]> whoami(HttpRequest<?> request) {
    var reader = views.reader(request);
    var access = reader.controller().users().access(reader.user());
    return JsonAnswer.ok(
        new WhoAmI(
            reader.user().id(),
            access.map(level -> level.text()).orElse(""),
            reader.controller().details().name()));
  }

  /** A refused entry has no name; it comes alone. */
  private static String name(UserInfoResult entry) {
    return entry.result() == null ? "" : Objects.requireNonNull(entry.result()).username();
  }

  /** The caller; {@code access} to the controller, empty without any. */
  @Schema(name = "WhoAmI")
  record WhoAmI(String user, String access, String controller) {}
}
