package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.bundle.CharmUrl;
import io.modelstate.wire.GoQuote;

/** A charm as an event carries it, in the words that say what was deployed or added. */
final class CharmWords {
  private CharmWords() {}

  /** One of the charm store, or a local one that was sent before. */
  static String added(JsonNode charm) {
    var url = CharmUrl.parse(charm.path("url").asText());
    return url.schema().equals("local")
        ? "local charm %s, revision %d"
            .formatted(GoQuote.of(url.name()), url.revision().orElseThrow())
        : text(charm);
  }

  static String text(JsonNode charm) {
    var origin = charm.path("origin");
    return "charm-hub charm %s, revision %d in channel %s"
        .formatted(
            GoQuote.of(CharmUrl.parse(charm.path("url").asText()).name()),
            origin.path("revision").asInt(),
            origin.path("channel").asText());
  }
}
