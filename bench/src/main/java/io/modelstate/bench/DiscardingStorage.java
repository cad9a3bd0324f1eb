package io.modelstate.bench;

import io.modelstate.runtime.codec.EventCodec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The upper bound: encodes every event and forgets it. No queue, no hash, no other thread, no disk.
 */
final class DiscardingStorage implements EventStorageEngine {
  private final EventCodec codec = new EventCodec();
  private final LongAdder characters = new LongAdder();

  /** So that nobody finds the encoding useless and leaves it out. */
  long characters() {
    return characters.sum();
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    for (var event : events) {
      characters.add(codec.encode(event.getPayload()).json().length());
    }
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {}

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    return Stream.empty();
  }

  @Override
  public DomainEventStream readEvents(String aggregate, long firstSequence) {
    return DomainEventStream.empty();
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
    return Optional.empty();
  }
}
