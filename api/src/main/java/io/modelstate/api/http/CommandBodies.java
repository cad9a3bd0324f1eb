package io.modelstate.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.api.auth.Passwords;
import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand;
import io.modelstate.domain.controller.user.UserCommand.AddUser;
import io.modelstate.domain.name.UserName;
import io.modelstate.projections.view.ModelLookup;
import io.modelstate.projections.view.Reader;
import io.modelstate.runtime.codec.CommandCodec;
import io.modelstate.runtime.codec.DomainJson;
import io.modelstate.runtime.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads the body of a command: hashes a password before any rule sees it, resolves a model's name,
 * and lists the members of a backend's configuration, whose values are sealed.
 */
final class CommandBodies {
  private static final int KEY_BYTES = 32;

  /**
   * A command, and what its sender must be told besides.
   *
   * @param secretKey with which a user without a password registers
   */
  record Given(Command command, Optional<String> secretKey) {}

  private final Engine engine;
  private final ObjectMapper json = DomainJson.mapper();
  private final CommandCodec codec = new CommandCodec();
  private final SecureRandom random = new SecureRandom();

  CommandBodies(Engine engine) {
    this.engine = engine;
  }

  Given read(String body, UserName caller) {
    var tree = tree(body);
    resolveModel(tree, caller);
    hashPassword(tree);
    listConfigKeys(tree);
    var command = codec.decode(tree);
    if (command instanceof BootstrapCommand) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST, "this controller is bootstrapped: start another one instead");
    }
    return new Given(command, secretKey(command));
  }

  private ObjectNode tree(String body) {
    try {
      if (json.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw bad("the body is no JSON: " + e.getOriginalMessage());
    }
    throw bad("the body must be a JSON object with a member \"command\"");
  }

  private void resolveModel(ObjectNode tree, UserName caller) {
    JsonNode model = tree.get("model");
    if (model != null && model.isTextual()) {
      var id = ModelLookup.find(Reader.of(engine, caller), model.textValue());
      engine.connected(id, caller);
      tree.put("model", id.uuid());
    }
  }

  private void hashPassword(ObjectNode tree) {
    JsonNode password = tree.get("password");
    if (password == null || password.isNull()) {
      return;
    }
    if (!password.isTextual() || password.textValue().isEmpty()) {
      throw bad("the member \"password\" must be a text that is not empty");
    }
    var hash = Passwords.hash(password.textValue());
    tree.put("password", new String(hash.reveal(), StandardCharsets.US_ASCII));
  }

  private static void listConfigKeys(ObjectNode tree) {
    if (tree.path("command").asText().equals("AddSecretBackend")
        && tree.get("config") instanceof ObjectNode config) {
      var keys = tree.putArray("config-keys");
      config.fieldNames().forEachRemaining(keys::add);
    }
  }

  private Optional<String> secretKey(Command command) {
    if (command instanceof AddUser add && add.password().isEmpty()) {
      var key = new byte[KEY_BYTES];
      random.nextBytes(key);
      return Optional.of(Base64.getEncoder().encodeToString(key));
    }
    return Optional.empty();
  }

  private static Rejected bad(String message) {
    return new Rejected(Rejected.Code.BAD_REQUEST, message);
  }
}
