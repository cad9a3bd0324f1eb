package io.modelstate.bench;

import io.modelstate.domain.Context;
import io.modelstate.domain.FreshIds;
import io.modelstate.domain.Lab;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.ControllerRequest;
import io.modelstate.runtime.axon.LogStorageEngine;
import io.modelstate.runtime.axon.LogStorageEngine.Staged;
import io.modelstate.runtime.axon.ModelRequest;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.axon.Staging;
import io.modelstate.runtime.axon.Trail;
import io.modelstate.runtime.engine.AxonBus;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.secret.KeyFile;
import io.modelstate.runtime.secret.Vault;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The engine's shells, rules, bus and caches over a storage engine of somebody else's. There is no
 * ticket: an append is what the storage engine makes of it, under the aggregate's lock, and images
 * are published after the commit of the unit of work, as Axon has it.
 */
final class ShellsPeer implements Peer {
  private final String name;
  private final String controllerId = UUID.randomUUID().toString();
  private final PublishedImages images = new PublishedImages();
  private final AtomicLong position = new AtomicLong();
  private final ThreadLocal<SplittableRandom> ids =
      ThreadLocal.withInitial(() -> new SplittableRandom(Thread.currentThread().threadId()));
  private final MemoryEventLog secrets = new MemoryEventLog();
  private final LogWriter secretsWriter;
  private final AxonBus bus;
  private final AutoCloseable storage;
  private final List<ModelId> models = new ArrayList<>();

  <T extends EventStorageEngine> ShellsPeer(
      String name, T engine, AutoCloseable storage, Path folder) {
    this.name = name;
    this.storage = storage;
    secretsWriter = LogWriter.start(secrets, failure -> {});
    var key = folder.resolve(name.replace(' ', '-') + ".key");
    KeyFile.create(key);
    bus = new AxonBus(engine, new Staging(Vault.open(key, secrets, secretsWriter), images));
    var _ =
        bus.commands()
            .registerHandlerInterceptor(
                (unit, chain) -> {
                  unit.afterCommit(this::publish);
                  return chain.proceed();
                });
    var context = context();
    send(
        new ControllerRequest.New(
            controllerId, Changes.bootstrap(controllerId), context, trail(context)));
  }

  private void publish(UnitOfWork<?> unit) {
    if (unit.root().resources().remove(LogStorageEngine.STAGED) instanceof Staged staged) {
      long at = position.incrementAndGet();
      staged.onDurable().durable(at, at);
    }
  }

  ShellsPeer withModels(int count) {
    while (models.size() < count) {
      var context = context();
      var command = Changes.addModel(models.size());
      var made =
          send(new ControllerRequest.Existing(controllerId, command, context, trail(context)));
      models.add(new ModelId(made.created().orElseThrow()));
    }
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void change(int model, long number) {
    var id = models.get(model);
    var context = context();
    var command = (ModelCommand) Changes.change(id, number);
    send(new ModelRequest(id.uuid(), controllerId, command, context, trail(context)));
  }

  private Context context() {
    var random = ids.get();
    return new Context(
        Lab.ADMIN,
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        new FreshIds(random.nextLong(), random.nextLong()),
        false,
        text -> {
          throw new IllegalStateException("no change here holds YAML: " + text);
        },
        images.frozen());
  }

  private static Trail trail(Context context) {
    return new Trail(context.actor().id(), "bench", "", "", "", context.now());
  }

  private Outcome.Accepted send(Object request) {
    var answer = new CompletableFuture<Outcome>();
    bus.commands()
        .<Object, Outcome>dispatch(
            GenericCommandMessage.asCommandMessage(request),
            (message, result) -> {
              if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
              } else {
                answer.complete(result.getPayload());
              }
            });
    return switch (answer.join()) {
      case Outcome.Accepted accepted -> accepted;
      case Outcome.Refused(var rejected) -> throw rejected;
    };
  }

  @Override
  public void close() {
    bus.close();
    secretsWriter.close();
    secrets.close();
    try {
      storage.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot close " + name, e);
    }
  }
}
