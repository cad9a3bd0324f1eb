package io.modelstate.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.api.auth.Passwords;
import io.modelstate.api.auth.RegistrationKeys;
import io.modelstate.api.secret.SecretContents;
import io.modelstate.charms.CharmStore;
import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.projections.view.ModelLookup;
import io.modelstate.projections.view.Reader;
import io.modelstate.runtime.codec.CommandCodec;
import io.modelstate.runtime.codec.DomainJson;
import io.modelstate.runtime.engine.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a command: hashes a password before any rule sees it, makes the key that a user
 * without one registers with, resolves a model's name, and looks into what will be sealed.
 */
final class CommandBodies {
  private static final int NESTING_MAX = 64;

  /**
   * A command, and what its sender must be told besides.
   *
   * @param secretKey with which a user without a password registers
   */
  record Given(Command command, Optional<String> secretKey) {}

  private final Engine engine;
  private final NamedCharms named;
  private final ObjectMapper json = bounded(DomainJson.mapper());
  private final ObjectMapper ordered =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private final CommandCodec codec = new CommandCodec();

  CommandBodies(Engine engine, CharmStore charms) {
    this.engine = engine;
    this.named = new NamedCharms(engine, charms);
  }

  Given read(byte[] body, UserName caller) {
    var tree = tree(body);
    refuseOwn(tree);
    resolveModel(tree, caller);
    named.resolve(tree);
    hashPassword(tree);
    checkSealedFields(tree);
    encodeSecret(tree);
    var key = registrationKey(tree);
    var command = codec.decode(tree);
    if (command instanceof BootstrapCommand) {
      throw bad("this controller is bootstrapped: start another one instead");
    }
    return new Given(command, key);
  }

  /** The same bytes for bodies that say the same, however they are written. */
  byte[] canonical(byte[] body) {
    try {
      return ordered.writeValueAsBytes(ordered.treeToValue(tree(body), Object.class));
    } catch (JsonProcessingException e) {
      throw bad("the body is no JSON in UTF-8: " + reason(e));
    }
  }

  private static ObjectMapper bounded(ObjectMapper mapper) {
    var constraints = StreamReadConstraints.builder().maxNestingDepth(NESTING_MAX).build();
    mapper.getFactory().setStreamReadConstraints(constraints);
    return mapper;
  }

  private ObjectNode tree(byte[] body) {
    try {
      if (json.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (StreamConstraintsException e) {
      throw bad(
          "the body is nested deeper than %d levels, or has a number or text that is too long"
              .formatted(NESTING_MAX));
    } catch (IOException e) {
      throw bad("the body is no JSON in UTF-8: " + reason(e));
    }
    throw bad("the body must be a JSON object with a member \"command\"");
  }

  private static String reason(IOException e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? "%s (line %d, column %d)"
            .formatted(
                json.getOriginalMessage(),
                json.getLocation().getLineNr(),
                json.getLocation().getColumnNr())
        : String.valueOf(e.getMessage());
  }

  private static void refuseOwn(ObjectNode tree) {
    for (var member : List.of("registration-key", "config-keys")) {
      if (tree.has(member)) {
        throw bad("the member \"%s\" is made by the server: leave it out".formatted(member));
      }
    }
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

  /** Sealed unread, so what is no object of texts would only be found out when it is shown. */
  private static void checkSealedFields(ObjectNode tree) {
    switch (tree.path("command").asText()) {
      case "AddCredential" -> checkTexts("attributes", tree.get("attributes"));
      case "AddSecretBackend", "UpdateSecretBackend" -> {
        checkTexts("config", tree.get("config"));
        var keys = tree.putArray("config-keys");
        tree.path("config").fieldNames().forEachRemaining(keys::add);
      }
      default -> {}
    }
  }

  private static void checkTexts(String member, @Nullable JsonNode fields) {
    if (fields == null) {
      return;
    }
    if (!fields.isObject()) {
      throw bad("the member \"%s\" must be an object of texts".formatted(member));
    }
    for (var field : fields.properties()) {
      if (!field.getValue().isTextual()) {
        throw bad("the member \"%s.%s\" must be a text".formatted(member, field.getKey()));
      }
    }
  }

  /** As base64 by key, which is how a secret's values are kept; what is there already goes. */
  private void encodeSecret(ObjectNode tree) {
    var command = tree.path("command").asText();
    boolean updates = command.equals("UpdateSecret");
    if (!(updates || command.equals("CreateSecret")) || !tree.hasNonNull("content")) {
      return;
    }
    checkTexts("content", tree.get("content"));
    var texts = new TreeMap<String, String>();
    tree.get("content").properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    var values = SecretContents.encoded(texts);
    var model = new ModelId(tree.path("model").asText());
    if (updates && SecretContents.latest(engine, model, tree.path("secret").asText(), values)) {
      tree.remove("content");
    } else {
      tree.set("content", json.valueToTree(values));
    }
  }

  private Optional<String> registrationKey(ObjectNode tree) {
    boolean registers =
        switch (tree.path("command").asText()) {
          case "AddUser" -> !tree.hasNonNull("password");
          case "ResetPassword" -> true;
          default -> false;
        };
    if (!registers) {
      return Optional.empty();
    }
    var key = RegistrationKeys.fresh();
    tree.put("registration-key", key);
    return Optional.of(key);
  }

  private static Rejected bad(String message) {
    return new Rejected(Rejected.Code.BAD_REQUEST, message);
  }
}
