package io.modelstate.runtime.engine;

import io.modelstate.runtime.axon.ControllerAggregate;
import io.modelstate.runtime.axon.ModelAggregate;
import io.modelstate.runtime.axon.ModelRequest;
import io.modelstate.runtime.axon.ModelStreams;
import io.modelstate.runtime.axon.Staging;
import io.modelstate.runtime.axon.StreamLocks;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.jspecify.annotations.Nullable;

/** Puts Axon's pieces together: one bus, one event store, a repository for each kind of stream. */
public final class AxonBus implements AutoCloseable {
  private static final long MODELS_MAX = 20_000;

  private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
  private final StrongCache controllerCache = new StrongCache(1);
  private final StrongCache modelCache = new StrongCache(MODELS_MAX);
  private final StreamLocks locks = new StreamLocks();
  private final EmbeddedEventStore events;

  public AxonBus(EventStorageEngine storage, Staging staging) {
    events = EmbeddedEventStore.builder().storageEngine(storage).build();
    var forModels = resolving(List.of(staging));
    var models = repository(ModelAggregate.class, modelCache, forModels, null);
    var streams = new ModelStreams(models);
    var forController = resolving(List.of(staging, streams));
    var controllers =
        repository(ControllerAggregate.class, controllerCache, forController, only(models));
    commands.subscribe(
        ModelRequest.class.getName(),
        message -> streams.handle((ModelRequest) message.getPayload(), staging));
    subscribe(controllers, forController);
  }

  public CommandBus commands() {
    return commands;
  }

  /** State built on events that never got to disk must go. */
  void dropAggregates() {
    controllerCache.removeAll();
    modelCache.removeAll();
  }

  @Override
  public void close() {
    events.shutDown();
  }

  private static ParameterResolverFactory resolving(List<Object> resources) {
    return MultiParameterResolverFactory.ordered(
        ClasspathParameterResolverFactory.forClass(AxonBus.class),
        new SimpleResourceParameterResolverFactory(resources));
  }

  private <T> Repository<T> repository(
      Class<T> type,
      StrongCache cache,
      ParameterResolverFactory resolvers,
      @Nullable RepositoryProvider others) {
    var builder =
        EventSourcingRepository.builder(type)
            .eventStore(events)
            .cache(cache)
            .lockFactory(locks)
            .parameterResolverFactory(resolvers);
    if (others != null) {
      builder.repositoryProvider(others);
    }
    return builder.build();
  }

  /** A decision of the controller makes new models, and nothing else. */
  private static RepositoryProvider only(Repository<ModelAggregate> models) {
    return new RepositoryProvider() {
      @Override
      @SuppressWarnings("unchecked") // There is one kind of aggregate to ask for.
      public <T> Repository<T> repositoryFor(Class<T> type) {
        if (!type.equals(ModelAggregate.class)) {
          throw new IllegalArgumentException("no repository for " + type);
        }
        return (Repository<T>) models;
      }
    };
  }

  private void subscribe(
      Repository<ControllerAggregate> repository, ParameterResolverFactory resolvers) {
    AggregateAnnotationCommandHandler.<ControllerAggregate>builder()
        .aggregateType(ControllerAggregate.class)
        .repository(repository)
        .parameterResolverFactory(resolvers)
        .build()
        .subscribe(commands);
  }
}
