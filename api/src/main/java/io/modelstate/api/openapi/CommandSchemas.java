package io.modelstate.api.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.Secret;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.codec.CommandCodec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The schema of a command's body: one of all commands, told apart by the member {@code command}.
 * What may be left out is what {@link CommandCodec} fills in.
 */
final class CommandSchemas {
  static final String ANY = "Command";

  /** What the server puts in itself. */
  private static final Set<String> MADE_HERE = Set.of("registration-key", "config-keys");

  private static final Set<String> NAMING = Set.of("DeployApplication", "RefreshApplication");

  private final ObjectNode schemas;

  CommandSchemas(ObjectNode schemas) {
    this.schemas = schemas;
  }

  void addAll() {
    var any = schemas.putObject(ANY);
    var one = any.putArray("oneOf");
    var told = any.putObject("discriminator").put("propertyName", "command").putObject("mapping");
    new TreeMap<>(new CommandCodec().types())
        .forEach(
            (name, type) -> {
              if (type != Bootstrap.class) {
                one.add(Schemas.reference(name));
                told.put(name, "#/components/schemas/" + name);
                add(name, type);
              }
            });
  }

  private void add(String name, Class<?> command) {
    var schema = record(name, command);
    var word = Schemas.of("string");
    word.putArray("enum").add(name);
    var properties = schema.withObject("/properties");
    var others = properties.deepCopy();
    properties.removeAll().set("command", word);
    properties.setAll(others);
    if (NAMING.contains(name)) {
      nameable(properties);
    }
    schema.withArray("required").insert(0, "command");
  }

  /** A charm that is named, and not carried: see {@code docs/http.md}. */
  private static void nameable(ObjectNode properties) {
    var charm = Schemas.any();
    charm
        .putArray("oneOf")
        .add(text("Its name or URL: mysql, ch:amd64/mysql-3, local:mysql-0."))
        .add(properties.path("charm"));
    properties.set("charm", charm);
    properties.set("channel", text("Of a charm that is named."));
    properties.set("base", text("Of a charm that is named."));
    properties.set("revision", Schemas.of("integer"));
  }

  private ObjectNode record(String name, Class<?> record) {
    var schema = schemas.putObject(name).put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    for (var component : record.getRecordComponents()) {
      var member = KebabCaseStrategy.INSTANCE.translate(component.getName());
      if (!MADE_HERE.contains(member)) {
        properties.set(member, member(member, component));
        if (required(component) && component.getType() != CharmMetadata.class) {
          schema.withArray("required").add(member);
        }
      }
    }
    return schema;
  }

  private static boolean required(RecordComponent component) {
    var type = component.getType();
    return type != boolean.class
        && type != List.class
        && type != Optional.class
        && !Map.class.isAssignableFrom(type);
  }

  private ObjectNode member(String member, RecordComponent component) {
    var type = component.getGenericType();
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return type(member, generic.getActualTypeArguments()[0]).put("nullable", true);
    }
    return type(member, type);
  }

  private ObjectNode type(String member, Type type) {
    if (type instanceof ParameterizedType generic) {
      var arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? Schemas.list(type(member, arguments[0]))
          : Schemas.map(type(member, arguments[1]));
    }
    return simple(member, (Class<?>) type);
  }

  private ObjectNode simple(String member, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return Schemas.of("boolean");
    }
    if (type == ConfigValue.class) {
      return Schemas.any();
    }
    if (type == Secret.class) {
      return member.equals("password")
          ? Schemas.of("string").put("minLength", 1).put("format", "password")
          : Schemas.map(Schemas.of("string"));
    }
    if (type == Constraints.class) {
      return constraints();
    }
    return type == String.class || !type.isRecord() ? Schemas.of("string") : named(type);
  }

  private ObjectNode named(Class<?> record) {
    if (record == ModelId.class) {
      return text("A model: its UUID, owner/name, or a name.");
    }
    if (record == UserName.class) {
      return text("A user: bob, or bob@domain for one from elsewhere.");
    }
    if (record == CredentialId.class) {
      return text("A credential: cloud/owner/name.");
    }
    if (!schemas.has(record.getSimpleName())) {
      record(record.getSimpleName(), record);
    }
    return Schemas.reference(record.getSimpleName());
  }

  private static ObjectNode text(String description) {
    return Schemas.of("string").put("description", description);
  }

  private static ObjectNode constraints() {
    var schema = Schemas.any();
    schema
        .putArray("oneOf")
        .add(text("As on a command line: mem=4G cores=2."))
        .add(Schemas.of("object"));
    return schema;
  }
}
