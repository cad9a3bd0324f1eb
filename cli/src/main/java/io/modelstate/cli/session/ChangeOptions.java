package io.modelstate.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.Release;
import io.modelstate.cli.http.Request;
import io.modelstate.wire.Json;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What every change can be told besides. */
public final class ChangeOptions {
  @Option(names = "--dry-run", description = "Say what would be recorded, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why; kept in the history with the change.")
  private String reason = "";

  @Option(
      names = "--correlation",
      paramLabel = "TEXT",
      description = "What this change is a part of; kept in the history with it.")
  private String correlation = "";

  @Option(
      names = "--idempotency-key",
      paramLabel = "KEY",
      description =
          "Carry this change out once, however often it is sent with this key within 24 hours.")
  private String idempotencyKey = "";

  @Option(
      names = "--expected-position",
      paramLabel = "POSITION",
      description = "Refuse if the model, or the controller, has changed after this position.")
  private String expectedPosition = "";

  private int sent;

  /** A command as the controller takes it, without its members. */
  public static ObjectNode command(String name) {
    return Json.lenient().createObjectNode().put("command", name);
  }

  /** What the events of this name carry, in the order of an answer to a change. */
  public static Stream<JsonNode> payloads(JsonNode answer, String event) {
    return answer
        .path("events")
        .valueStream()
        .filter(one -> one.path("event").asText().equals(event))
        .map(one -> one.path("payload"));
  }

  /** Refused if the command would be; changes nothing, and says nothing. */
  static void rehearse(Controller to, ObjectNode command) {
    to.send(Request.post("/v1/commands?dry-run=true", command.toString()));
  }

  boolean isDryRun() {
    return dryRun;
  }

  /** The controller's answer; empty after a dry run, whose outcome has been printed then. */
  public Optional<JsonNode> carryOut(Session session, Controller to, ObjectNode command) {
    return carryOut(session, to, command, Manner.USUAL);
  }

  /** Like the other, in a manner of its own. */
  public Optional<JsonNode> carryOut(
      Session session, Controller to, ObjectNode command, Manner manner) {
    var path = dryRun ? "/v1/commands?dry-run=true" : "/v1/commands";
    var request =
        Request.post(path, command.toString())
            .with("Modelstate-Reason", reason)
            .with("Modelstate-Correlation", correlation)
            .with("Idempotency-Key", nextKey())
            .with("Modelstate-Expected-Position", expectedPosition)
            .with("Modelstate-Strict", manner.strict() ? "true" : "")
            .with("Modelstate-Client", client(session));
    var answer = to.send(request);
    for (var warning : answer.path("warnings")) {
      session.around().say("WARNING " + manner.warning().apply(warning.asText()) + "\n");
    }
    if (!dryRun && !expectedPosition.isEmpty() && answer.has("position")) {
      expectedPosition =
          answer.path("position").asText(); // What a run has changed itself is known.
    }
    if (!dryRun) {
      return Optional.of(answer);
    }
    session.around().print(outlook(answer));
    return Optional.empty();
  }

  /** A verb that makes several changes has a key for each, told by their order. */
  private String nextKey() {
    sent++;
    return idempotencyKey.isEmpty() || sent == 1 ? idempotencyKey : idempotencyKey + "#" + sent;
  }

  /** The verb alone: its words may be secret. */
  private static String client(Session session) {
    return "modelstate " + Release.VERSION + " " + session.words().getFirst();
  }

  private static String outlook(JsonNode answer) {
    if (answer.path("events").isEmpty()) {
      return "Dry run: nothing would change.\n";
    }
    var text = new StringBuilder("Dry run: nothing was changed. What would be recorded:\n");
    for (var event : answer.path("events")) {
      text.append("  ").append(event.path("event").asText());
      text.append(' ').append(event.path("payload")).append('\n');
    }
    return text.toString();
  }
}
