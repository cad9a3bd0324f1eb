package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.config.ConfigFiles;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import java.util.List;

/** Settings for an application, from files and pairs. */
final class Settings {
  private Settings() {}

  /** In a file they stand under the name of the application, or of the charm if it has none. */
  static ObjectNode of(Surroundings around, List<String> given, String application, String charm) {
    var settings = Json.lenient().createObjectNode();
    var name = application.isEmpty() ? charm : application;
    for (var word : given) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        settings.put(word.substring(0, equals), word.substring(equals + 1));
      } else {
        settings.setAll(ofFile(around, word, name));
      }
    }
    return settings;
  }

  static ObjectNode ofFile(Surroundings around, String file, String application) {
    var under = ConfigFiles.map(around, file).get(application);
    if (under instanceof ObjectNode settings) {
      return settings;
    }
    throw Refusal.failed("no settings found for " + GoQuote.of(application));
  }
}
