package io.modelstate.runtime.axon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Origin;
import io.modelstate.runtime.log.StoreFailure;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Metadata between Axon's map and the log: the keys that auditors ask for have columns, the rest is
 * one JSON object. The recorded time becomes the message's timestamp and is not given back as a
 * key.
 */
final class LogStorageEngineMetaData {
  private static final String ACTOR = "actor";
  private static final String CLIENT = "client";
  private static final String REASON = "reason";
  private static final String CORRELATION = "correlation";
  private static final String CAUSATION = "causation";
  private static final String RECORDED = "recorded";
  private static final Set<String> COLUMNS =
      Set.of(ACTOR, CLIENT, REASON, CORRELATION, CAUSATION, RECORDED);
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();

  Instant recorded(EventMessage<?> message) {
    return switch (message.getMetaData().get(RECORDED)) {
      case Instant time -> time;
      case String text -> Instant.parse(text);
      case null, default -> message.getTimestamp();
    };
  }

  Origin origin(MetaData metaData) {
    return new Origin(
        text(metaData, ACTOR),
        text(metaData, CLIENT),
        text(metaData, REASON),
        text(metaData, CORRELATION),
        text(metaData, CAUSATION));
  }

  private static String text(MetaData metaData, String key) {
    var value = metaData.get(key);
    return value == null ? "" : value.toString();
  }

  String rest(MetaData metaData) {
    if (COLUMNS.containsAll(metaData.keySet())) {
      return "";
    }
    Map<String, Object> rest = new TreeMap<>(metaData);
    rest.keySet().removeAll(COLUMNS);
    try {
      return json.writeValueAsString(rest);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("metadata cannot be written as JSON", e);
    }
  }

  MetaData of(NewEvent event) {
    Map<String, Object> all = new HashMap<>();
    var origin = event.origin();
    put(all, ACTOR, origin.actor());
    put(all, CLIENT, origin.client());
    put(all, REASON, origin.reason());
    put(all, CORRELATION, origin.correlation());
    put(all, CAUSATION, origin.causation());
    if (!event.metadata().isEmpty()) {
      all.putAll(parse(event));
    }
    return MetaData.from(all);
  }

  private static void put(Map<String, Object> all, String key, String value) {
    if (!value.isEmpty()) {
      all.put(key, value);
    }
  }

  private Map<String, Object> parse(NewEvent event) {
    try {
      return json.readValue(event.metadata(), OBJECT);
    } catch (JsonProcessingException e) {
      throw new StoreFailure("the metadata of event %s is no JSON".formatted(event.id()), e);
    }
  }
}
