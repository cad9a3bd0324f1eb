package io.modelstate.api.macaroon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A bearer token whose caveats each narrow it; the signature chains over them, so a holder can add
 * caveats and take none away.
 */
@SuppressWarnings("ArrayRecordComponent") // Nothing compares these, and nobody changes the bytes.
record Macaroon(String location, byte[] id, List<Caveat> caveats, byte[] signature) {
  private static final byte[] GENERATOR = bytes("macaroons-key-generator");
  private static final byte[] UNBOUND = new byte[32];

  /**
   * A condition.
   *
   * @param verification empty for one that whoever verifies looks at; else the discharge macaroon
   *     of a third party at {@code location} is needed
   */
  @SuppressWarnings("ArrayRecordComponent") // As above.
  record Caveat(byte[] id, byte[] verification, String location) {
    static Caveat own(String condition) {
      return new Caveat(bytes(condition), new byte[0], "");
    }

    boolean ofThirdParty() {
      return verification.length > 0;
    }

    String condition() {
      return new String(id, StandardCharsets.UTF_8);
    }
  }

  static Macaroon mint(String location, String id, byte[] rootKey, List<Caveat> caveats) {
    return new Macaroon(location, bytes(id), caveats, signed(rootKey, bytes(id), caveats));
  }

  /** The signature that a macaroon with this content has. */
  static byte[] signed(byte[] rootKey, byte[] id, List<Caveat> caveats) {
    var signature = Mac256.of(Mac256.of(GENERATOR, rootKey), id);
    for (var caveat : caveats) {
      signature =
          caveat.ofThirdParty()
              ? Mac256.ofTwo(signature, caveat.verification(), caveat.id())
              : Mac256.of(signature, caveat.id());
    }
    return signature;
  }

  /** What a discharge's signature becomes when it is sent along with the macaroon it is for. */
  static byte[] bound(byte[] parentSignature, byte[] signature) {
    return Mac256.ofTwo(UNBOUND, parentSignature, signature);
  }

  String idText() {
    return new String(id, StandardCharsets.UTF_8);
  }

  ObjectNode json() {
    var json = Json.lenient().createObjectNode();
    var list = json.putArray("c");
    for (var caveat : caveats) {
      var entry = list.addObject().put("i", caveat.condition());
      if (caveat.ofThirdParty()) {
        entry.put("v64", base64(caveat.verification())).put("l", caveat.location());
      }
    }
    return json.put("l", location).put("i", idText()).put("s64", base64(signature));
  }

  /** Whatever is missing is empty: such a macaroon does not verify. */
  static Macaroon of(JsonNode json) {
    var caveats = new ArrayList<Caveat>();
    for (var caveat : json.path("c")) {
      caveats.add(new Caveat(field(caveat, "i"), field(caveat, "v"), caveat.path("l").asText()));
    }
    return new Macaroon(json.path("l").asText(), field(json, "i"), caveats, field(json, "s"));
  }

  /** As text under its own name, or in base64 under its name with 64. */
  private static byte[] field(JsonNode json, String name) {
    var text = json.path(name);
    if (text.isTextual()) {
      return bytes(text.asText());
    }
    try {
      var base64 = json.path(name + "64").asText().replace('+', '-').replace('/', '_');
      return Base64.getUrlDecoder().decode(base64.replace("=", ""));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
