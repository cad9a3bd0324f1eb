package io.modelstate.runtime.axon;

import static io.modelstate.domain.World.NOW;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.hamcrest.CoreMatchers.equalTo;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Event;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.secret.KeyFile;
import io.modelstate.runtime.secret.Vault;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.hamcrest.Matcher;

/** What the shells are given besides commands; models live in a store in memory. */
final class Shells implements AutoCloseable {
  static final String CONTROLLER = Bootstraps.UUID;
  static final Trail TRAIL = new Trail("admin", "juju/3.6", "why", "c1", "", NOW);

  final EmbeddedEventStore modelEvents =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  final PublishedImages images = new PublishedImages();
  final Repository<ModelAggregate> models =
      EventSourcingRepository.builder(ModelAggregate.class).eventStore(modelEvents).build();
  private final MemoryEventLog log = new MemoryEventLog();
  private final LogWriter writer = LogWriter.start(log, failure -> {});
  final Staging staging;

  Shells(Path folder) {
    var key = folder.resolve("secrets.key");
    KeyFile.create(key);
    staging = new Staging(Vault.open(key, log, writer), images);
  }

  RepositoryProvider provider() {
    return new RepositoryProvider() {
      @Override
      @SuppressWarnings("unchecked") // There is one kind of aggregate to ask for.
      public <T> Repository<T> repositoryFor(Class<T> type) {
        return (Repository<T>) models;
      }
    };
  }

  /** Puts a model into the store, as an earlier command would have. */
  void store(ModelId model, List<ModelEvent> events) {
    long sequence = 0;
    for (var event : events) {
      store(model, sequence++, event);
    }
  }

  void store(ModelId model, long sequence, ModelEvent event) {
    modelEvents.publish(
        new GenericDomainEventMessage<>(ModelAggregate.KIND, model.uuid(), sequence, event));
  }

  List<Object> stored(ModelId model) {
    return modelEvents
        .readEvents(model.uuid())
        .asStream()
        .<Object>map(m -> m.getPayload())
        .toList();
  }

  /** Exactly these events, by their own equality. */
  static Matcher<List<Message<?>>> events(Event... events) {
    return payloadsMatching(equalTo(List.of(events)));
  }

  @Override
  public void close() {
    writer.close();
  }
}
