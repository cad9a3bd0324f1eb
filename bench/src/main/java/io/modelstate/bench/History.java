package io.modelstate.bench;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Event;
import io.modelstate.domain.Lab;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.annotation.AnnotationEvent.AnnotationsSet;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.pcollections.TreePMap;

/** A made-up log: a controller, models, and then changes to the models in turn. */
record History(int models, int events) {
  private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
  private static final Origin ORIGIN =
      new Origin(Lab.ADMIN.id(), "bench", "", UUID.randomUUID().toString(), "");

  /** Hands over every event, in the order of the log. */
  void forEach(Consumer<NewEvent> taker) {
    var writing = new Writing(new EventCodec(), taker, new HashMap<>());
    for (var event : Lab.controller()) {
      writing.write(Bootstraps.UUID, "controller", event);
    }
    for (int model = 0; model < models; model++) {
      for (var event : Lab.model(id(model), "bench-" + model)) {
        writing.write(model, event);
      }
    }
    int made = Lab.controller().size() + models * Lab.model(id(0), "bench").size();
    for (int number = 0; number < events - made; number++) {
      writing.write(number % models, change(number / models + number));
    }
  }

  List<NewEvent> list() {
    var all = new ArrayList<NewEvent>(events);
    forEach(all::add);
    return all;
  }

  private static ModelId id(int model) {
    return new ModelId(new UUID(0x4000L | (long) model << 16, Long.MIN_VALUE | model).toString());
  }

  private static Event change(int number) {
    return switch (number % 3) {
      case 0 ->
          new ConfigChanged(
              TreePMap.singleton("http-proxy", ConfigValue.text("http://proxy.lan:" + number)),
              List.of());
      case 1 -> new ConstraintsSet(Changes.constraints(number));
      default -> new AnnotationsSet("model", TreePMap.singleton("ticket", "change-" + number));
    };
  }

  private record Writing(EventCodec codec, Consumer<NewEvent> taker, Map<String, Long> counts) {
    void write(int model, Event event) {
      write(id(model).uuid(), "model", event);
    }

    void write(String stream, String kind, Event event) {
      long sequence = counts.merge(stream, 1L, Long::sum) - 1;
      var encoded = codec.encode(event);
      taker.accept(
          new NewEvent(
              stream,
              kind,
              sequence,
              UUID.randomUUID().toString(),
              encoded.name(),
              encoded.revision(),
              BEGIN.plusMillis(sequence),
              ORIGIN,
              "",
              encoded.json()));
    }
  }
}
