package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.bundle.CharmUrl;
import io.modelstate.wire.GoQuote;

/** A charm of the charm store, as an event carries it. */
final class ReleasedCharm {
  private ReleasedCharm() {}

  static String text(JsonNode charm) {
    var origin = charm.path("origin");
    return "charm-hub charm %s, revision %d in channel %s"
        .formatted(
            GoQuote.of(CharmUrl.parse(charm.path("url").asText()).name()),
            origin.path("revision").asInt(),
            origin.path("channel").asText());
  }
}
