package io.modelstate.runtime.engine;

import io.modelstate.domain.Command;
import io.modelstate.domain.Image;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.axon.ControllerAggregate;
import io.modelstate.runtime.axon.LogStorageEngine;
import io.modelstate.runtime.axon.ModelAggregate;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.axon.Staging;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.folder.HighWaterMark;
import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.Beside.CheckpointsForgotten;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LastConnections;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Unavailable;
import io.modelstate.runtime.secret.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One controller and its models: commands in, durable replies out, images for readers.
 *
 * <p>Safe for many threads.
 */
public final class Engine implements AutoCloseable {
  private final EventLog log;
  private final Vault vault;
  private final InstantSource clock;
  private final PublishedImages images = new PublishedImages();
  private final EventCodec codec = new EventCodec();
  private final LogWriter writer;
  private final LastConnections connections;
  private final CommandPath path;
  private final AxonBus bus;
  private final String controllerId;
  private final Optional<HighWaterMark> mark;
  private final Checkpoints checkpoints;
  private volatile boolean stopped;
  private volatile @Nullable CommandListener listener;

  /**
   * What an engine is opened over.
   *
   * @param mark notes the newest commit beside the log, where a lost end of it would show
   * @param checkpointEvents after so many events the images are written down for the next start
   */
  public record Settings(
      EventLog log,
      Path secretsKey,
      InstantSource clock,
      Optional<Path> mark,
      int checkpointEvents) {
    private static final int CHECKPOINT_EVENTS = 50_000;

    public static Settings of(EventLog log, Path secretsKey, InstantSource clock) {
      return new Settings(log, secretsKey, clock, Optional.empty(), CHECKPOINT_EVENTS);
    }

    public Settings withMark(Path file) {
      return new Settings(log, secretsKey, clock, Optional.of(file), checkpointEvents);
    }

    public Settings withCheckpointEvery(int events) {
      return new Settings(log, secretsKey, clock, mark, events);
    }
  }

  private Engine(Settings settings) {
    log = settings.log();
    clock = settings.clock();
    mark = settings.mark().map(file -> HighWaterMark.open(file, log));
    var replay = Replay.verified(log, codec);
    replay.publishTo(images);
    controllerId = replay.controllerId().orElseGet(() -> UUID.randomUUID().toString());
    writer = LogWriter.start(log, failure -> dropAggregates());
    mark.ifPresent(writer::addWitness);
    if (replay.leftCheckpointsOut()) {
      writer.append(Append.beside(List.of(new CheckpointsForgotten()))).await();
    }
    checkpoints =
        Checkpoints.start(log, writer, images, clock, settings.checkpointEvents(), replay);
    vault = vault(settings.secretsKey(), log, writer);
    connections = LastConnections.over(log, writer);
    var storage = LogStorageEngine.over(log, writer, codec, this::snapshot);
    bus = new AxonBus(storage, new Staging(vault, images));
    var answers = new Answers(log, codec, clock);
    writer.addRider(answers);
    path = new CommandPath(controllerId, log, writer, images, bus.commands(), answers, clock);
  }

  /** Without the key there is no engine, and nothing of it may go on. */
  private static Vault vault(Path secretsKey, EventLog log, LogWriter writer) {
    try {
      return Vault.open(secretsKey, log, writer);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  public static Engine open(EventLog log, Path secretsKey, InstantSource clock) {
    return open(Settings.of(log, secretsKey, clock));
  }

  /**
   * Reads the log into images; the engine owns it from now on and closes it, also when it throws.
   *
   * @throws StoreFailure when the log was changed or damaged, as far as it is read
   */
  public static Engine open(Settings settings) {
    try {
      return new Engine(settings);
    } catch (RuntimeException e) {
      settings.log().close();
      throw e;
    }
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
    return execute(command, sender, Terms.NONE);
  }

  /**
   * The same, on terms.
   *
   * @throws Outdated when the command's stream has changed; nothing happened
   */
  public Reply execute(Command command, Sender sender, Terms terms) {
    var told = listener;
    if (told == null) {
      return path.execute(command, sender, terms);
    }
    long began = System.nanoTime();
    try {
      var reply = path.execute(command, sender, terms);
      told.accepted(command, reply, System.nanoTime() - began);
      return reply;
    } catch (RuntimeException e) {
      told.failed(command, e, System.nanoTime() - began);
      throw e;
    }
  }

  /** There is one listener; a later one takes its place. */
  public void listen(CommandListener commands) {
    listener = commands;
  }

  /**
   * What the command would lead to now: decided on the published images, nothing is stored.
   *
   * @throws Rejected as the command would be
   */
  public Outcome.Accepted preview(Command command, Sender sender) {
    return preview(command, sender, Terms.NONE);
  }

  /** The same, on terms; no idempotency key is used up. */
  public Outcome.Accepted preview(Command command, Sender sender, Terms terms) {
    return path.preview(command, sender, terms);
  }

  /** What a request is known by; two alike have the same. Nobody can tell the request from it. */
  public String fingerprint(byte[] request) {
    return vault.fingerprint(request);
  }

  /** Waits until readers see the position; false when the time is over first. */
  public boolean awaitPosition(long position, Duration max) {
    return images.position() >= position || writer.awaitBeyond(position - 1, max.toMillis());
  }

  /** Whether commands are taken; false for good once the log has stopped. */
  public boolean ready() {
    return !stopped;
  }

  @Override
  public void close() {
    bus.close();
    checkpoints.close();
    writer.close();
    mark.ifPresent(HighWaterMark::close);
    log.close();
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

  private void dropAggregates() {
    stopped = true;
    bus.dropAggregates();
  }
}
