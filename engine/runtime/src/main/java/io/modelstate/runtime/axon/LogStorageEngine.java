package io.modelstate.runtime.axon;

import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.Append.Expected;
import io.modelstate.runtime.log.Beside;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.Conflict;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.Hash;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.OnDurable;
import io.modelstate.runtime.log.PayloadCodec;
import io.modelstate.runtime.log.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine over our log.
 *
 * <p>Inside a unit of work an append is sequenced, not durable, when {@link #appendEvents} returns:
 * the {@link Ticket} lies in the root unit of work under {@link #TICKET} and with the thread
 * ({@link #takeTicket}), to be awaited once the unit of work is closed and its aggregate's lock is
 * free. Outside any unit of work the append waits for the disk itself.
 *
 * <p>What must be durable together with the events, or happen when they are, is left by the shells
 * under {@link #STAGED} before the unit of work commits; the first append takes it.
 */
public final class LogStorageEngine extends AbstractEventStorageEngine {
  /** Where the root unit of work keeps the newest {@link Ticket}. */
  public static final String TICKET = "io.modelstate.ticket";

  /** Where the root unit of work is left a {@link Staged}. */
  public static final String STAGED = "io.modelstate.staged";

  private static final long BLOCK_MILLIS_MAX = 10_000;
  private static final ThreadLocal<@Nullable Ticket> LAST_TICKET = new ThreadLocal<>();

  /** What goes with the events of a unit of work. */
  public record Staged(List<Beside> beside, List<Expected> expected, OnDurable onDurable) {
    public static final Staged NOTHING = new Staged(List.of(), List.of(), OnDurable.NOTHING);
  }

  private final EventLog log;
  private final LogWriter writer;
  private final LogStorageEngineRows rows;
  private final LogStorageEngineSerializer serializer;
  private final boolean awaited;
  private final Function<String, Optional<DomainEventMessage<?>>> images;

  private LogStorageEngine(LogStorageEngineBuilder builder) {
    super(builder);
    this.log = builder.log();
    this.writer = builder.writer();
    this.rows = new LogStorageEngineRows(log, writer);
    this.serializer = builder.serializer();
    this.images = builder.images();
    this.awaited = builder.areTicketsAwaited();
  }

  /**
   * An engine that answers for a snapshot with the image in memory, if {@code images} has one of
   * the stream, else with the newest in the snapshots table. Whoever sends a command through it
   * takes its ticket and awaits it.
   */
  public static LogStorageEngine over(
      EventLog log,
      LogWriter writer,
      PayloadCodec codec,
      Function<String, Optional<DomainEventMessage<?>>> images) {
    return of(new LogStorageEngineBuilder(log, writer, codec).images(images).ticketsAwaited());
  }

  public static LogStorageEngine over(EventLog log, LogWriter writer, PayloadCodec codec) {
    return of(new LogStorageEngineBuilder(log, writer, codec));
  }

  static LogStorageEngine of(LogStorageEngineBuilder builder) {
    return new LogStorageEngine(builder);
  }

  /** The ticket of this thread's newest append inside a unit of work, once. */
  public static Optional<Ticket> takeTicket() {
    var ticket = Optional.ofNullable(LAST_TICKET.get());
    LAST_TICKET.remove();
    return ticket;
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer unused) {
    if (messages.isEmpty()) {
      return;
    }
    List<NewEvent> events = new ArrayList<>(messages.size());
    for (var message : messages) {
      events.add(serializer.event(message));
    }
    if (CurrentUnitOfWork.isStarted()) {
      var root = CurrentUnitOfWork.get().root();
      var ticket = append(events, staged(root), messages.getFirst());
      root.resources().put(TICKET, ticket);
      LAST_TICKET.set(ticket);
    } else {
      append(events, Staged.NOTHING, messages.getFirst()).await();
    }
  }

  private static Staged staged(UnitOfWork<?> root) {
    return root.resources().remove(STAGED) instanceof Staged staged ? staged : Staged.NOTHING;
  }

  private Ticket append(List<NewEvent> events, Staged staged, EventMessage<?> first) {
    try {
      var append = new Append(events, staged.expected(), staged.beside(), staged.onDurable());
      return awaited ? writer.appendAwaited(append) : writer.append(append);
    } catch (Conflict conflict) {
      handlePersistenceException(conflict, first);
      throw conflict;
    }
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer unused) {
    var event = serializer.event(snapshot);
    var row =
        new Snapshot(
            event.stream(),
            event.kind(),
            event.sequence(),
            event.id(),
            event.name(),
            event.revision(),
            event.recorded(),
            0,
            0,
            Hash.NONE,
            event.payload());
    var ticket = writer.append(Append.beside(List.of(row)));
    if (!CurrentUnitOfWork.isStarted()) {
      ticket.await();
    }
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
    return images.apply(stream).or(() -> super.readSnapshot(stream));
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return log.newestSnapshot(stream, Long.MAX_VALUE).stream().map(LogStorageEngineEntry::of);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String stream, long firstSequence) {
    return rows.ofStream(stream, firstSequence);
  }

  /** With {@code mayBlock} and nothing to read, waits a while for the writer. */
  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken token, boolean mayBlock) {
    long after = position(token);
    if (mayBlock && log.lastPosition() <= after) {
      writer.awaitBeyond(after, BLOCK_MILLIS_MAX);
    }
    return rows.after(after);
  }

  private static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }

  /** Counts what is sequenced and not yet durable. */
  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    long next = writer.nextSequence(stream);
    return next == 0 ? Optional.empty() : Optional.of(next - 1);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.lastPosition());
  }

  @Override
  public TrackingToken createTokenAt(Instant time) {
    return log.firstPositionAt(time)
        .<TrackingToken>map(position -> new GlobalSequenceTrackingToken(position - 1))
        .orElseGet(this::createHeadToken);
  }
}
