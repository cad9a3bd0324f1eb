package io.modelstate.runtime.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Event;
import io.modelstate.runtime.codec.EventNames.EventName;
import io.modelstate.runtime.log.Encoded;
import io.modelstate.runtime.log.PayloadCodec;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as JSON under the names of {@link EventNames}; old revisions are lifted on reading. */
public final class EventCodec implements PayloadCodec {
  private final ObjectMapper json = DomainJson.mapper();
  private final Map<Class<?>, Entry> byType = new HashMap<>();
  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, Upcaster> upcasters = new HashMap<>();

  /** Readers and writers are made when first used: a start needs few of them. */
  private final class Entry {
    private final EventName name;
    private volatile @Nullable ObjectWriter writer;
    private volatile @Nullable ObjectReader reader;

    Entry(EventName name) {
      this.name = name;
    }

    EventName name() {
      return name;
    }

    ObjectWriter writer() {
      var made = writer;
      if (made == null) {
        made = json.writerFor(name.type());
        writer = made;
      }
      return made;
    }

    ObjectReader reader() {
      var made = reader;
      if (made == null) {
        made = json.readerFor(name.type());
        reader = made;
      }
      return made;
    }
  }

  public EventCodec() {
    this(EventNames.ALL, Upcasters.ALL);
  }

  EventCodec(List<EventName> names, List<Upcaster> upcasters) {
    for (var name : names) {
      var entry = new Entry(name);
      byType.put(name.type(), entry);
      byName.put(name.name(), entry);
    }
    for (var upcaster : upcasters) {
      this.upcasters.put(upcaster.name() + "/" + upcaster.from(), upcaster);
    }
  }

  @Override
  public Encoded encode(Object payload) {
    var entry = byType.get(payload.getClass());
    if (entry == null) {
      throw new IllegalArgumentException("no event name for " + payload.getClass());
    }
    try {
      return new Encoded(
          entry.name().name(), entry.name().revision(), entry.writer().writeValueAsString(payload));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write " + entry.name().name(), e);
    }
  }

  /** Throws {@link BrokenHistory} for a name, revision or shape that this program cannot read. */
  @Override
  public Event decode(String name, int revision, String payload) {
    var entry = require(name, revision);
    try {
      return revision == entry.name().revision()
          ? entry.reader().readValue(payload)
          : entry.reader().readValue(lift(entry.name(), revision, payload));
    } catch (IOException e) {
      throw new BrokenHistory(
          "cannot read event %s revision %d: %s".formatted(name, revision, e.getMessage()));
    }
  }

  @Override
  public Class<?> typeOf(String name, int revision) {
    return require(name, revision).name().type();
  }

  private Entry require(String name, int revision) {
    var entry = byName.get(name);
    if (entry == null || revision > entry.name().revision()) {
      throw new BrokenHistory(
          "event %s revision %d was written by a newer program".formatted(name, revision));
    }
    return entry;
  }

  private ObjectNode lift(EventName name, int revision, String payload)
      throws JsonProcessingException {
    if (!(json.readTree(payload) instanceof ObjectNode node)) {
      throw new BrokenHistory("event %s is no JSON object".formatted(name.name()));
    }
    for (int from = revision; from < name.revision(); from++) {
      var upcaster = upcasters.get(name.name() + "/" + from);
      if (upcaster == null) {
        throw new BrokenHistory(
            "no upcaster for event %s from revision %d".formatted(name.name(), from));
      }
      upcaster.lift().lift(node);
    }
    return node;
  }
}
