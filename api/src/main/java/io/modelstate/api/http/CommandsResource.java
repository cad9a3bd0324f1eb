package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.charms.CharmStore;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.IdempotencyKey;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.engine.Terms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes any command. */
@Controller("/v1/commands")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommandsResource {
  private static final long COMMAND_BYTES_MAX = 1 << 20;
  private static final String EXPECTED = "Modelstate-Expected-Position";

  private final Engine engine;
  private final CommandBodies bodies;
  private final CommandReplies replies;

  CommandsResource(Engine engine, CharmStore charms) {
    this.engine = engine;
    this.bodies = new CommandBodies(engine, charms);
    this.replies = new CommandReplies(engine.codec());
  }

  @Post(consumes = MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "execute",
      summary = "Carry out a command",
      description =
          "The member `command` names it; the other members are what it carries. With `dry-run` the"
              + " answer says which events it would cause, and nothing is stored. With"
              + " `Idempotency-Key` a repeated request is answered as the first one was, for 24"
              + " hours; with `Modelstate-Expected-Position` the command is carried out only if its"
              + " model (or the controller, for a command of the controller) has no event after"
              + " that position.")
  @ApiResponse(
      responseCode = "200",
      description = "What the command led to; durable by now.",
      content = @Content(schema = @Schema(implementation = CommandReplies.Answer.class)))
  HttpResponse<byte[]> execute(
      HttpRequest<?> request,
      @Body byte[] body,
      @Schema(type = "boolean") @QueryValue("dry-run") @Nullable String dryRun,
      @Header("Idempotency-Key") @Nullable String key,
      @Header(EXPECTED) @Nullable String expected) {
    if (body.length > COMMAND_BYTES_MAX) {
      throw new ContentLengthExceededException(COMMAND_BYTES_MAX, body.length);
    }
    var sender = Caller.sender(request);
    var terms = new Terms(key(key, sender, body), Queries.position(EXPECTED, expected));
    var given = bodies.read(body, Caller.of(request));
    if (Queries.flag("dry-run", dryRun)) {
      return JsonAnswer.ok(replies.of(engine.preview(given.command(), sender, terms)));
    }
    var reply = engine.execute(given.command(), sender, terms);
    var answer = JsonAnswer.ok(replies.of(reply, given.secretKey()));
    return reply.repeated() ? answer.header("Idempotency-Replayed", "true") : answer;
  }

  private Optional<IdempotencyKey> key(@Nullable String key, Sender sender, byte[] body) {
    if (key == null) {
      return Optional.empty();
    }
    var asked = new ByteArrayOutputStream();
    asked.writeBytes(bodies.canonical(body));
    asked.write(sender.strict() ? 1 : 0);
    return Optional.of(new IdempotencyKey(key, engine.fingerprint(asked.toByteArray())));
  }
}
