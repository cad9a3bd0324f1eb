package io.modelstate.runtime.axon;

import java.time.Instant;
import java.util.Map;
import org.axonframework.messaging.MetaData;

/** Who caused an event, from where and why; the log has a column for each. Empty when unknown. */
public record Trail(
    String actor, String client, String reason, String correlation, String causation, Instant at) {

  MetaData metaData() {
    return MetaData.from(
        Map.of(
            "actor", actor,
            "client", client,
            "reason", reason,
            "correlation", correlation,
            "causation", causation,
            "recorded", at));
  }
}
