package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.ModelId;
import io.modelstate.projections.view.ModelLookup;
import io.modelstate.projections.view.Reader;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Viewer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers a view: as Juju's wire JSON, or as the text a client would print. */
@Singleton
final class Views {
  private static final MediaType YAML = MediaType.of("application/yaml");

  private final Engine engine;

  Views(Engine engine) {
    this.engine = engine;
  }

  /** How a text view is wanted. */
  record Look(Viewer viewer, Format format) {}

  /** For what only the history knows. */
  Engine engine() {
    return engine;
  }

  Reader reader(HttpRequest<?> request) {
    return Reader.of(engine, Caller.of(request));
  }

  /** {@code model} is a UUID or {@code owner:name}; one that is not to be seen is not found. */
  ModelId model(HttpRequest<?> request, String model) {
    return ModelLookup.find(reader(request), model.replaceFirst(":", "/"));
  }

  /** The model, which the caller connects to by this: Juju shows when that was last. */
  ModelId connect(HttpRequest<?> request, String model) {
    var id = model(request, model);
    engine.connected(id, Caller.of(request));
    return id;
  }

  /** The value as it is, for {@code format} absent; else what {@code text} makes of it. */
  MutableHttpResponse<byte[]> answer(
      HttpRequest<?> request, @Nullable String format, Object wire, Function<Look, Rendered> text) {
    return format == null ? json(wire) : rendered(request, format, text);
  }

  /** A value that has no text of its own. */
  MutableHttpResponse<byte[]> json(Object wire) {
    return JsonAnswer.ok(wire);
  }

  private MutableHttpResponse<byte[]> rendered(
      HttpRequest<?> request, String name, Function<Look, Rendered> text) {
    var format =
        format(name)
            .orElseThrow(
                () ->
                    new Rejected(
                        Rejected.Code.BAD_REQUEST,
                        "unknown format \"%s\": use tabular, yaml or json".formatted(name)));
    var shown = text.apply(new Look(viewer(request), format));
    if (shown.exitCode() != 0) {
      throw Rejected.because(shown.stderr().replaceFirst("^ERROR ", "").strip());
    }
    return HttpResponse.ok(text(shown, format)).contentType(type(format));
  }

  /** A client that has nothing to show prints nothing, or a notice; a document must be one. */
  private static byte[] text(Rendered shown, Format format) {
    if (!shown.stdout().isEmpty()) {
      return shown.stdoutBytes();
    }
    return format == Format.TEXT
        ? shown.stderrBytes()
        : "null\n".getBytes(StandardCharsets.US_ASCII);
  }

  private Viewer viewer(HttpRequest<?> request) {
    return new Viewer(
        engine.controller().details().name(),
        Caller.of(request).id(),
        null,
        ZoneOffset.UTC,
        engine.clock().instant());
  }

  private static Optional<Format> format(String name) {
    return switch (name) {
      case "tabular" -> Optional.of(Format.TEXT);
      case "yaml" -> Optional.of(Format.YAML);
      case "json" -> Optional.of(Format.JSON);
      default -> Optional.empty();
    };
  }

  private static MediaType type(Format format) {
    return switch (format) {
      case JSON -> MediaType.APPLICATION_JSON_TYPE;
      case YAML -> YAML;
      case TEXT, LINE, SUMMARY -> MediaType.TEXT_PLAIN_TYPE;
    };
  }
}
