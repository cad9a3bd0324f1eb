package io.modelstate.runtime.fault;

import io.modelstate.domain.Lab;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.codec.CommandCodec;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Reply;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.engine.Terms;
import io.modelstate.runtime.law.RandomCommands;
import io.modelstate.runtime.log.Row;
import java.util.List;

/** One number for the events of a command, in any order: from its answer, and from the log. */
final class Fingerprints {
  private Fingerprints() {}

  /** Sends a command whose idempotency key is also its correlation, so that its rows are found. */
  static Reply send(Engine engine, CommandCodec codec, String key, String body) {
    var sender = new Sender(Lab.ADMIN, "victim", "", key, false);
    return engine.execute(RandomCommands.decode(codec, body), sender, Terms.keyed(key, body));
  }

  /** What a client says of an answer. */
  static String acknowledged(Engine engine, String key, Reply reply) {
    return "ACK %s %d %d %d"
        .formatted(
            key, reply.position(), reply.events().size(), of(reply.events(), engine.codec()));
  }

  private static long of(List<Outcome.Recorded> events, EventCodec codec) {
    long sum = 0;
    for (var event : events) {
      var encoded = codec.encode(event.event());
      sum += of(event.stream(), encoded.name(), encoded.json());
    }
    return sum;
  }

  static long of(List<Row> rows) {
    long sum = 0;
    for (var row : rows) {
      var event = row.event();
      sum += of(event.stream(), event.name(), event.payload());
    }
    return sum;
  }

  private static long of(String stream, String name, String json) {
    return (stream + name + json).hashCode();
  }
}
