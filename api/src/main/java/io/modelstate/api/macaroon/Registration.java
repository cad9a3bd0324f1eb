package io.modelstate.api.macaroon;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.auth.Passwords;
import io.modelstate.api.auth.RegistrationKeys;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.user.UserCommand.SetPassword;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.wire.Json;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A user who was added without a password sets one, with the key they were given. */
final class Registration {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Engine engine;

  Registration(Engine engine) {
    this.engine = engine;
  }

  /** Binary members are in base64. */
  record Request(String user, String nonce, String cipherText) {}

  /** The same; only who has the key can read it. */
  record Answer(String nonce, String cipherText) {}

  /** Who registered, and what they are answered. */
  record Done(UserName user, Answer answer) {}

  /** Refuses an unknown user like a wrong key. */
  Done register(Request request) {
    var user = Tags.id(request.user(), TagKind.USER).map(UserName::new).orElseThrow(this::refused);
    var key =
        engine
            .controller()
            .users()
            .find(user)
            .flatMap(record -> record.registrationKey())
            .map(ref -> RegistrationKeys.key(engine.reveal(ref)))
            .orElseThrow(this::refused);
    var password =
        password(SecretBox.open(key, binary(request.nonce()), binary(request.cipherText())));
    engine.execute(
        new SetPassword(user, Passwords.hash(password)), Sender.of(user, "juju register"));
    return new Done(user, answer(key));
  }

  private static String password(byte[] message) {
    JsonNode tree = Json.read(new String(message, StandardCharsets.UTF_8), JsonNode.class);
    return Optional.of(tree.path("password").asText())
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new Rejected(Rejected.Code.BAD_REQUEST, "missing password"));
  }

  private Answer answer(byte[] key) {
    var nonce = new byte[SecretBox.NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var config = engine.controller().config();
    var certificate = config.get("ca-cert") instanceof ConfigValue.Text(var pem) ? pem : "";
    var message =
        Json.lenient()
            .createObjectNode()
            .put("ca-cert", certificate)
            .put("controller-uuid", engine.controllerId())
            .putNull("proxy-config");
    var box = SecretBox.seal(key, nonce, Macaroon.bytes(message.toString()));
    var base64 = Base64.getEncoder();
    return new Answer(base64.encodeToString(nonce), base64.encodeToString(box));
  }

  private byte[] binary(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw refused();
    }
  }

  private Rejected refused() {
    return new Rejected(Rejected.Code.UNAUTHORIZED, "secret key not valid");
  }
}
