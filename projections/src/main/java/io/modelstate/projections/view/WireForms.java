package io.modelstate.projections.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.Status;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.Json;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.EntityStatus;
import io.modelstate.wire.model.WireTime;
import java.util.Map;
import java.util.TreeMap;

/** Small values of the domain in the form they travel in. */
final class WireForms {
  private WireForms() {}

  static JsonNode json(ConfigValue value) {
    return Json.lenient().valueToTree(value.plain());
  }

  static Map<String, JsonNode> json(Map<String, ConfigValue> values) {
    var all = new TreeMap<String, JsonNode>();
    values.forEach((key, value) -> all.put(key, json(value)));
    return all;
  }

  static EntityStatus status(Status status) {
    return new EntityStatus(
        status.current(), status.message(), Map.of(), WireTime.of(status.since()));
  }

  static String life(Life life) {
    return switch (life) {
      case UNBORN, ALIVE -> "alive";
      case DYING -> "dying";
      case GONE -> "dead";
    };
  }

  static String tag(UserName user) {
    return Tag.user(user.id()).toString();
  }

  static String tag(ModelId model) {
    return Tag.model(model.uuid()).toString();
  }

  static ModelId model(String tag) {
    return new ModelId(Tags.parse(tag, TagKind.MODEL).id());
  }

  static String cloud(String tag) {
    return Tags.parse(tag, TagKind.CLOUD).id();
  }
}
