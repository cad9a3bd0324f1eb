package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.runtime.engine.Engine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/** Takes any command. */
@Controller("/v1/commands")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommandsResource {
  private final Engine engine;
  private final CommandBodies bodies;
  private final CommandReplies replies;

  CommandsResource(Engine engine) {
    this.engine = engine;
    this.bodies = new CommandBodies(engine);
    this.replies = new CommandReplies(engine.codec());
  }

  @Post(consumes = MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "execute",
      summary = "Carry out a command",
      description =
          "The member `command` names it; the other members are what it carries. With `dry-run` the"
              + " answer says which events it would cause, and nothing is stored.")
  @ApiResponse(
      responseCode = "200",
      description = "What the command led to; durable by now.",
      content = @Content(schema = @Schema(implementation = CommandReplies.Answer.class)))
  HttpResponse<byte[]> execute(
      HttpRequest<?> request,
      @Body byte[] body,
      @Schema(type = "boolean") @QueryValue("dry-run") @Nullable String dryRun) {
    var given = bodies.read(body, Caller.of(request));
    var sender = Caller.sender(request);
    return JsonAnswer.ok(
        Queries.flag("dry-run", dryRun)
            ? replies.of(engine.preview(given.command(), sender).events())
            : replies.of(engine.execute(given.command(), sender), given.secretKey()));
  }
}
