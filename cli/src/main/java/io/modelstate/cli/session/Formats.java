package io.modelstate.cli.session;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Format;
import java.util.Map;

/** The formats a view can be printed in, by the names that {@code --format} takes. */
public record Formats(String usual, Map<String, Format> names) {
  public static final Formats TABULAR =
      new Formats(
          "tabular", Map.of("tabular", Format.TEXT, "yaml", Format.YAML, "json", Format.JSON));
  public static final Formats YAML =
      new Formats("yaml", Map.of("yaml", Format.YAML, "json", Format.JSON));

  /** The usual one when no name is given. */
  Format named(String name) {
    var format = names.get(name.isEmpty() ? usual : name);
    if (format == null) {
      throw Refusal.usage(
          "invalid value %s for option --format: unknown format %s"
              .formatted(GoQuote.of(name), GoQuote.of(name)));
    }
    return format;
  }
}
