package io.modelstate.api.secret;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.ModelId;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.runtime.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The values of a secret by key, as base64: how Juju's clients send and are sent them. */
public final class SecretContents {
  private static final String BASE64 = "#base64";

  private SecretContents() {}

  /**
   * Whether that is what the latest revision holds already: a client that sends it again makes no
   * new one.
   */
  public static boolean latest(
      Engine engine, ModelId model, String secret, Map<String, String> values) {
    var state = engine.model(model).orElseThrow(() -> Rejected.notFound("model", model.uuid()));
    var sealed = state.secrets().require(secret).latest().content();
    return SealedFields.of(engine).apply(sealed).equals(values);
  }

  /** Texts by key, where a key that ends in {@code #base64} has a value that is base64 already. */
  public static Map<String, String> encoded(Map<String, String> texts) {
    Map<String, String> values = new TreeMap<>();
    texts.forEach(
        (key, text) -> {
          if (!key.endsWith(BASE64)) {
            values.put(key, encoded(text));
            return;
          }
          requireBase64(key, text);
          values.put(key.substring(0, key.length() - BASE64.length()), text);
        });
    return values;
  }

  /** What a client names by one of the two; {@code uri} may lack its scheme. */
  public static String named(String uri, String label) {
    return uri.isEmpty() || uri.startsWith("secret:") ? uri + label : "secret:" + uri;
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void requireBase64(String key, String text) {
    try {
      Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST, "the value of \"%s\" is no base64".formatted(key));
    }
  }
}
