package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.store.ClientStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One golden case: who ran which command, what the controller answered, what came out. */
record GoldenCase(Path folder, JsonNode meta) {
  private static final Set<String> WITH_VALUE =
      Set.of(
          "--controller",
          "--user",
          "--region",
          "--cloud",
          "--format",
          "--endpoint",
          "--related-unit",
          "--provider",
          "--name",
          "--application",
          "--interface",
          "--offer",
          "--allowed-consumer",
          "--connected-user",
          "--timeout");

  static GoldenCase at(Path folder) {
    return new GoldenCase(folder, tree(folder.resolve("meta.json")));
  }

  String name() {
    return folder.getFileName().toString();
  }

  Viewer viewer() {
    return new Viewer(
        text("controller", "lab"),
        text("user", "admin"),
        currentModel(),
        ZoneId.of(text("tz", "UTC")),
        meta.hasNonNull("now") ? Instant.parse(meta.get("now").asText()) : Instant.EPOCH);
  }

  private String currentModel() {
    return text("current-model", text("model", null));
  }

  String text(String member, String otherwise) {
    return meta.hasNonNull(member) ? meta.get(member).asText() : otherwise;
  }

  List<String> args() {
    List<String> args = new ArrayList<>();
    meta.path("args").forEach(arg -> args.add(arg.asText()));
    return args;
  }

  boolean has(String flag) {
    return args().contains(flag);
  }

  Optional<String> option(String flag) {
    int index = args().indexOf(flag);
    return index < 0 ? Optional.empty() : Optional.of(args().get(index + 1));
  }

  /** The arguments that are neither flags nor their values. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    var args = args();
    for (int i = 0; i < args.size(); i++) {
      if (WITH_VALUE.contains(args.get(i))) {
        i++;
      } else if (!args.get(i).startsWith("-")) {
        words.add(args.get(i));
      }
    }
    return words;
  }

  int exitCode(Format format) {
    var own = meta.path("exit-code-" + format.name().toLowerCase(Locale.ROOT));
    return own.isMissingNode() ? meta.path("exit-code").asInt() : own.asInt();
  }

  /** The answer to the calls of that format, or the only answer of the older cases. */
  JsonNode input(Format format) {
    var own = folder.resolve("input-" + format.name().toLowerCase(Locale.ROOT) + ".json");
    return tree(Files.exists(own) ? own : folder.resolve("input.json"));
  }

  <T> T input(Class<T> type) {
    return Json.read(input(Format.TEXT), type);
  }

  Optional<JsonNode> call(String method, Format format) {
    for (var call : input(format)) {
      if (call.path("method").asText().equals(method)) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** What a call came to; a call that was not made came to an empty answer. */
  <T> Answer<T> answer(String method, Class<T> type, Format format) {
    var call = call(method, format).orElseGet(() -> Json.lenient().createObjectNode());
    if (call.hasNonNull("error")) {
      return Answer.failed(Json.read(call.get("error"), WireError.class));
    }
    var response = call.path("response");
    return Answer.ok(
        Json.read(response.isMissingNode() ? Json.lenient().createObjectNode() : response, type));
  }

  /** Prints the answer to that call, or the failure of the whole call. */
  <T> Rendered rendered(
      String method, Class<T> type, Format format, Format failed, Function<T, Rendered> view) {
    return switch (answer(method, type, format)) {
      case Answer.Failed<T>(var error) -> Rendered.failed(error, failed);
      case Answer.Ok<T>(var answer) -> view.apply(answer);
    };
  }

  ClientStore store() {
    return ClientStore.at(folder.resolve("client-store"));
  }

  static JsonNode tree(Path file) {
    try {
      return Json.lenient().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
