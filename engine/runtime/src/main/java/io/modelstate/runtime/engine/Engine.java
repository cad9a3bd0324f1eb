package io.modelstate.runtime.engine;

import io.modelstate.domain.Command;
import io.modelstate.domain.Context;
import io.modelstate.domain.FreshIds;
import io.modelstate.domain.Image;
import io.modelstate.domain.Images;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.controller.ControllerDecider;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.model.ModelDecider;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.axon.ControllerAggregate;
import io.modelstate.runtime.axon.ControllerRequest;
import io.modelstate.runtime.axon.LogStorageEngine;
import io.modelstate.runtime.axon.ModelAggregate;
import io.modelstate.runtime.axon.ModelRequest;
import io.modelstate.runtime.axon.Moved;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.axon.Staging;
import io.modelstate.runtime.axon.Trail;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LastConnections;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Ticket;
import io.modelstate.runtime.log.Unavailable;
import io.modelstate.runtime.secret.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * One controller and its models: commands in, durable replies out, images for readers.
 *
 * <p>A command is decided and sequenced on the caller's thread, under its aggregate's lock; the
 * wait for the disk comes after the lock is let go. A command that finds another stream moved on
 * under it is decided again, a few times. Safe for many threads.
 */
public final class Engine implements AutoCloseable {
  private static final int ATTEMPTS_MAX = 10;

  private final EventLog log;
  private final Vault vault;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final PublishedImages images = new PublishedImages();
  private final EventCodec codec = new EventCodec();
  private final LogWriter writer;
  private final LastConnections connections;
  private final AxonBus bus;
  private final String controllerId;
  private volatile boolean stopped;

  private Engine(EventLog log, Path secretsKey, InstantSource clock) {
    this.log = log;
    this.clock = clock;
    var replay = Replay.of(log, codec);
    replay.publishTo(images);
    controllerId = replay.controllerId().orElseGet(() -> UUID.randomUUID().toString());
    writer = LogWriter.start(log, failure -> dropAggregates());
    vault = vault(secretsKey, log, writer);
    connections = LastConnections.over(log, writer);
    var storage = LogStorageEngine.over(log, writer, codec, this::snapshot);
    bus = new AxonBus(storage, new Staging(vault, images));
  }

  /** Without the key there is no engine, and nothing of it may go on. */
  private static Vault vault(Path secretsKey, EventLog log, LogWriter writer) {
    try {
      return Vault.open(secretsKey, log, writer);
    } catch (RuntimeException e) {
      writer.close();
      log.close();
      throw e;
    }
  }

  /** Replays {@code log}; the engine owns it from now on and closes it. */
  public static Engine open(EventLog log, Path secretsKey, InstantSource clock) {
    return new Engine(log, secretsKey, clock);
  }

  /** The stream of the controller; fresh, and kept, when the log was empty. */
  public String controllerId() {
    return controllerId;
  }

  public PublishedImages images() {
    return images;
  }

  public ControllerState controller() {
    return images.controller().state();
  }

  /** The image of a model, also of one that is gone. */
  public Optional<ModelState> model(ModelId model) {
    return images.model(model).map(Image::state);
  }

  /** What was sealed under the reference. */
  public byte[] reveal(SecretRef ref) {
    return vault
        .open(ref.id())
        .orElseThrow(() -> new StoreFailure("no sealed value for " + ref.id()));
  }

  /** Notes that a user with access of their own is connected to a model now; costs no commit. */
  public void connected(ModelId model, UserName user) {
    model(model)
        .filter(state -> state.access().of(user).isPresent())
        .ifPresent(state -> connections.connected(model.uuid(), user.key(), clock.instant()));
  }

  public LastConnections connections() {
    return connections;
  }

  public EventCodec codec() {
    return codec;
  }

  public LogWriter writer() {
    return writer;
  }

  public EventLog log() {
    return log;
  }

  public InstantSource clock() {
    return clock;
  }

  /**
   * Decides, stores and waits until it is durable.
   *
   * @throws Rejected when a rule refuses; nothing happened
   * @throws Unavailable when the log has stopped, or the command kept losing the race for a stream
   */
  public Reply execute(Command command, Sender sender) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(command, sender);
      } catch (Moved | ConcurrencyException e) {
        if (attempt == ATTEMPTS_MAX) {
          throw new Unavailable("too many changes at once: try again", e);
        }
        settle();
      }
    }
  }

  /**
   * What the command would lead to now: decided on the published images, nothing is stored.
   *
   * @throws Rejected as the command would be
   */
  public Outcome.Accepted preview(Command command, Sender sender) {
    var context = context(sender);
    return switch (command) {
      case ControllerCommand c ->
          Outcome.of(controllerId, ControllerDecider.decide(controller(), c, context));
      case ModelCommand c ->
          Outcome.of(
              c.model().uuid(),
              ModelDecider.decide(model(c.model()).orElse(ModelState.EMPTY), c, context));
    };
  }

  /** Whether commands are taken; false for good once the log has stopped. */
  public boolean ready() {
    return !stopped;
  }

  @Override
  public void close() {
    bus.close();
    writer.close();
    log.close();
  }

  private Reply once(Command command, Sender sender) {
    var context = context(sender);
    var trail = trail(sender, context);
    var outcome = dispatch(request(command, context, trail));
    var ticket = LogStorageEngine.takeTicket();
    return switch (outcome) {
      case Outcome.Refused(var rejected) -> throw rejected;
      case Outcome.Accepted(var events, var warnings, var created) ->
          new Reply(
              ticket.map(Ticket::await).orElseGet(images::position), events, warnings, created);
    };
  }

  private Object request(Command command, Context context, Trail trail) {
    return switch (command) {
      case ControllerCommand c ->
          images.controller().sequence() < 0
              ? new ControllerRequest.New(own(c), c, context, trail)
              : new ControllerRequest.Existing(controllerId, c, context, trail);
      case ModelCommand c -> {
        // Asked before Axon loads: it would make a stream for a model that never was.
        if (images.model(c.model()).isEmpty()) {
          throw new Rejected(
              Rejected.Code.MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(c.model()));
        }
        yield new ModelRequest(c.model().uuid(), controllerId, c, context, trail);
      }
    };
  }

  /** A controller's uuid is that of its stream, which is settled before bootstrap. */
  private String own(ControllerCommand command) {
    if (command instanceof Bootstrap b && !b.uuid().equals(controllerId)) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST,
          "this is controller %s, not %s".formatted(controllerId, b.uuid()));
    }
    return controllerId;
  }

  private Outcome dispatch(Object request) {
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
    // The bus has answered by now: it runs on this thread.
    return switch (answer.state()) {
      case SUCCESS -> answer.resultNow();
      case FAILED -> throw unwrapped(answer.exceptionNow());
      case RUNNING, CANCELLED -> throw new IllegalStateException("the bus has not answered");
    };
  }

  private static RuntimeException unwrapped(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    while (cause instanceof CommandExecutionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }

  private Context context(Sender sender) {
    Images frozen = images.frozen();
    return new Context(
        sender.actor(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        new FreshIds(random.nextLong(), random.nextLong()),
        sender.strict(),
        YamlDocuments::read,
        frozen);
  }

  private static Trail trail(Sender sender, Context context) {
    return new Trail(
        sender.actor().id(),
        sender.client(),
        sender.reason(),
        sender.correlation(),
        "",
        context.now());
  }

  /** The image in memory in place of a snapshot; Axon adds the events after it. */
  private Optional<DomainEventMessage<?>> snapshot(String stream) {
    if (stream.equals(controllerId)) {
      return Optional.of(images.controller())
          .filter(image -> image.sequence() >= 0)
          .map(image -> message(ControllerAggregate.KIND, stream, image));
    }
    return images
        .model(new ModelId(stream))
        .map(image -> message(ModelAggregate.KIND, stream, image));
  }

  private static DomainEventMessage<?> message(String kind, String stream, Image<?> image) {
    return new GenericDomainEventMessage<>(kind, stream, image.sequence(), image.state());
  }

  /** Waits until what is sequenced now is durable, so that images are where streams are. */
  private void settle() {
    writer.append(Append.beside(List.of())).await();
  }

  private void dropAggregates() {
    stopped = true;
    bus.dropAggregates();
  }
}
