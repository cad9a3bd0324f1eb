package io.modelstate.runtime.axon;

import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Origin;
import io.modelstate.runtime.log.Row;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A stored event as Axon reads it: nothing is decoded until somebody asks for it. */
final class LogStorageEngineEntry {
  private LogStorageEngineEntry() {}

  static DomainEventData<Object> of(NewEvent event) {
    return new Domain(event);
  }

  static DomainEventData<Object> of(Snapshot snapshot) {
    return new Domain(
        new NewEvent(
            snapshot.stream(),
            snapshot.kind(),
            snapshot.sequence(),
            snapshot.id(),
            snapshot.name(),
            snapshot.revision(),
            snapshot.recorded(),
            Origin.UNKNOWN,
            "",
            snapshot.payload()));
  }

  static TrackedEventData<Object> of(Row row) {
    var token = new GlobalSequenceTrackingToken(row.position());
    return row.event().isOutsideAnyStream()
        ? new Tracked(token, row.event())
        : new TrackedDomainEventData<>(token, of(row.event()));
  }

  private interface Entry extends EventData<Object> {
    NewEvent event();

    @Override
    default String getEventIdentifier() {
      return event().id();
    }

    @Override
    default Instant getTimestamp() {
      return event().recorded();
    }

    @Override
    default SerializedObject<Object> getMetaData() {
      return new SimpleSerializedObject<>(event(), Object.class, MetaData.class.getName(), "");
    }

    @Override
    default SerializedObject<Object> getPayload() {
      var revision = Integer.toString(event().revision());
      return new SimpleSerializedObject<>(
          event().payload(), Object.class, event().name(), revision);
    }
  }

  private record Domain(NewEvent event) implements Entry, DomainEventData<Object> {
    @Override
    public String getType() {
      return event.kind();
    }

    @Override
    public String getAggregateIdentifier() {
      return event.stream();
    }

    @Override
    public long getSequenceNumber() {
      return event.sequence();
    }
  }

  private record Tracked(TrackingToken trackingToken, NewEvent event)
      implements Entry, TrackedEventData<Object> {}
}
