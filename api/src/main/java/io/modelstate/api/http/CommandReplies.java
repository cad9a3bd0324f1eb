package io.modelstate.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.modelstate.runtime.axon.Outcome.Accepted;
import io.modelstate.runtime.axon.Outcome.Recorded;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.engine.Reply;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a command led to, with its events as the log keeps them. */
final class CommandReplies {
  private final EventCodec codec;

  CommandReplies(EventCodec codec) {
    this.codec = codec;
  }

  /**
   * The answer to a command.
   *
   * @param position of its last event in the log; absent for a dry run
   * @param created the id of what it made
   * @param secretKey base64; a user added without a password registers with it; told once
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CommandReply")
  record Answer(
      @Nullable Long position,
      @Nullable String created,
      @Nullable String secretKey,
      List<String> warnings,
      List<Happened> events) {}

  /** One event; {@code stream} is the UUID of the controller or the model. */
  @Schema(name = "Event")
  record Happened(String stream, String event, @JsonRawValue String payload) {}

  Answer of(Reply reply, Optional<String> secretKey) {
    return new Answer(
        reply.position(),
        reply.created().orElse(null),
        reply.repeated() ? null : secretKey.orElse(null),
        reply.warnings(),
        reply.events().stream().map(this::happened).toList());
  }

  /** Of a dry run. */
  Answer of(Accepted outcome) {
    var events = outcome.events().stream().map(this::happened).toList();
    return new Answer(null, outcome.created().orElse(null), null, outcome.warnings(), events);
  }

  private Happened happened(Recorded recorded) {
    var encoded = codec.encode(recorded.event());
    return new Happened(recorded.stream(), encoded.name(), encoded.json());
  }
}
