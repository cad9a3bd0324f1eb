package io.modelstate.runtime.axon;

import io.modelstate.runtime.log.Conflict;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.PayloadCodec;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;

/** Axon's settings for a storage engine (upcasters, snapshot filter), with ours filled in. */
final class LogStorageEngineBuilder extends AbstractEventStorageEngine.Builder {
  private final EventLog log;
  private final LogWriter writer;
  private final LogStorageEngineSerializer serializer;
  private Function<String, Optional<DomainEventMessage<?>>> images = _ -> Optional.empty();

  private boolean ticketsAwaited;

  LogStorageEngineBuilder(EventLog log, LogWriter writer, PayloadCodec codec) {
    this.log = log;
    this.writer = writer;
    this.serializer = new LogStorageEngineSerializer(codec);
    eventSerializer(serializer);
    snapshotSerializer(serializer);
    persistenceExceptionResolver(Conflict.class::isInstance);
  }

  LogStorageEngineBuilder images(Function<String, Optional<DomainEventMessage<?>>> source) {
    images = source;
    return this;
  }

  LogStorageEngineBuilder ticketsAwaited() {
    ticketsAwaited = true;
    return this;
  }

  boolean areTicketsAwaited() {
    return ticketsAwaited;
  }

  EventLog log() {
    return log;
  }

  LogWriter writer() {
    return writer;
  }

  LogStorageEngineSerializer serializer() {
    return serializer;
  }

  Function<String, Optional<DomainEventMessage<?>>> images() {
    return images;
  }
}
