package io.modelstate.cli.secret;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.config.ConfigFiles;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The values of a secret as they are typed: {@code key=value}, and files. */
final class SecretWords {
  private static final Pattern KEY = Pattern.compile("[a-z](?:-?[a-z0-9]){2,}");
  private static final String BASE64 = "#base64";
  private static final String FILE = "#file";
  private static final int CONTENT_BYTES_MAX = 1_000_000;

  @Option(names = "--info", paramLabel = "TEXT", description = "What it is for.")
  private String info = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A yaml or JSON file with values by key.")
  private String file = "";

  String info() {
    return info;
  }

  /** All values, as base64 under keys that say so; empty when none are given. */
  ObjectNode content(Surroundings around, List<String> words) {
    Map<String, String> encoded = new TreeMap<>();
    for (var word : words) {
      int equals = stripped(word).indexOf('=');
      if (equals < 1) {
        throw Refusal.usage("key value %s not valid".formatted(GoQuote.of(word)));
      }
      put(encoded, word.substring(0, equals), word.substring(equals + 1), around);
    }
    if (!file.isEmpty()) {
      ConfigFiles.map(around, file)
          .forEach((key, value) -> put(encoded, key, value.asText(), around));
    }
    return json(encoded);
  }

  /** The padding of base64 does not end a key. */
  private static String stripped(String word) {
    return word.replaceFirst("=+$", "");
  }

  private static void put(
      Map<String, String> encoded, String typed, String value, Surroundings around) {
    if (typed.endsWith(BASE64)) {
      put(encoded, typed.substring(0, typed.length() - BASE64.length()), value);
    } else if (typed.endsWith(FILE)) {
      var key = typed.substring(0, typed.length() - FILE.length());
      put(encoded, key, base64(bytes(key, around.file(value))));
    } else {
      put(encoded, typed, base64(value.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static void put(Map<String, String> encoded, String key, String base64) {
    if (!KEY.matcher(key).matches()) {
      throw Refusal.usage("key %s not valid".formatted(GoQuote.of(key)));
    }
    if (base64.length() > CONTENT_BYTES_MAX) {
      throw Refusal.usage(
          "base64 encoded secret content for key %s too large: %d bytes"
              .formatted(GoQuote.of(key), base64.length()));
    }
    encoded.put(key, base64);
  }

  private static ObjectNode json(Map<String, String> encoded) {
    int bytes = encoded.values().stream().mapToInt(String::length).sum();
    if (bytes > CONTENT_BYTES_MAX) {
      throw Refusal.usage("base64 encoded secret content too large: %d bytes".formatted(bytes));
    }
    var content = Json.lenient().createObjectNode();
    encoded.forEach((key, value) -> content.put(key + BASE64, value));
    return content;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String key, Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw Refusal.failed(
          "reading content for secret key %s: open %s: no such file or directory"
              .formatted(GoQuote.of(key), path));
    } catch (IOException e) {
      throw Refusal.failed(
          "reading content for secret key %s: %s".formatted(GoQuote.of(key), e.getMessage()));
    }
  }
}
