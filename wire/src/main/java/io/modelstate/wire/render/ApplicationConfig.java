package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetResults;
import io.modelstate.wire.text.Fields;
import org.jspecify.annotations.Nullable;

/** {@code config}: the settings of an application, with what the charm says about each. */
public final class ApplicationConfig {
  private ApplicationConfig() {}

  /** All settings. */
  public static Rendered all(ApplicationGetResults answer, Format format) {
    return Rendered.tree(
        new Fields()
            .text("application", answer.application())
            .putIfAny("application-config", JsonNodes.map(answer.applicationConfig()))
            .text("charm", answer.charm())
            .put("settings", JsonNodes.map(Wire.map(answer.config())))
            .end(),
        format.asTree());
  }

  /** The value of one setting, in every format on a line of its own; unset is empty. */
  public static Rendered one(ApplicationGetResults answer, String key, Format format) {
    var setting = Wire.map(answer.config()).get(key);
    var found = setting == null ? answer.applicationConfig().get(key) : setting;
    if (found == null) {
      return Rendered.failed(
          "key %s not found in %s application config or charm settings."
              .formatted(GoQuote.of(key), GoQuote.of(answer.application())),
          format.asTree());
    }
    return Rendered.ok(value(found.get("value")) + "\n");
  }

  private static String value(@Nullable JsonNode value) {
    return value == null || value.isNull() ? "" : JsonNodes.bare(value);
  }
}
