package io.modelstate.runtime.log;

import io.modelstate.runtime.log.AppendQueue.Waiting;
import io.modelstate.runtime.log.Beside.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer of the log: it commits in groups.
 *
 * <p>How it works. A command ends in {@link #append}, on the command's own thread, while the
 * command still holds its stream. There the append is <em>sequenced</em>: under one short lock each
 * event's sequence is compared with the next one of its stream, counting what is queued and not yet
 * written. If they differ the caller gets a {@link Conflict} and nothing has happened. If they
 * agree the append goes to the end of the queue and the caller gets a {@link Ticket}; from here on
 * it can no longer be refused, so the stream may be let go and the next command may build on it.
 *
 * <p>The events' hashes are computed on the commands' threads, too. One thread empties the queue:
 * it takes everything waiting, gives out positions, hashes the commit and writes it all as one
 * transaction with one fsync; whatever arrives meanwhile is the next group, so the slower the disk,
 * the larger the groups. Once the store says the group is on disk, the thread does these in order:
 * it forgets the group's events as pending (readers of a stream now find them in the store), runs
 * every {@link OnDurable} in the order of the log (images are published), wakes the callers, and
 * wakes the followers. So whoever sees a reply, an image or a followed event sees something
 * durable.
 *
 * <p>Handing over to another thread and back costs a client that is alone a third on top of its
 * commit. So when nobody else is about, who awaits the ticket of {@link #appendAwaited} writes the
 * group itself, in the role of the writer. There is one holder of that role at a time; everything
 * said of the writer's thread is meant of whoever holds it.
 *
 * <p>Between sequenced and durable a stream is what the store has plus what is pending. A reader
 * takes {@link #readPending} first and then reads the store: an event that becomes durable in
 * between is then seen twice and dropped by its sequence, never missed.
 *
 * <p>After sequencing nothing rolls back. If a write fails, or a callback throws, the log stops for
 * good: {@link FaultPolicy} hears of it first, so that state built on events that never got to disk
 * is dropped, then every waiter fails, and every later append. Nothing is tried again, because
 * after a failed fsync nobody knows what is on disk; a new start reads it. Reads go on.
 *
 * <p>The queue is bounded in number and in bytes. When it is full, {@link #append} waits.
 */
public final class LogWriter implements AutoCloseable {
  public static final int WAITING_APPENDS_MAX = 20_000;
  public static final long WAITING_BYTES_MAX = 64L << 20;
  public static final int ROOM_WAIT_SECONDS_MAX = 10;
  public static final int BATCH_EVENTS_MAX = 5_000;

  /** How long rows that ride along wait for a commit before they get one of their own. */
  public static final int RIDERS_WAIT_SECONDS_MAX = 3;

  private static final Logger LOGGER = LoggerFactory.getLogger(LogWriter.class);

  private final EventLog log;
  private final FaultPolicy faults;
  private final AppendQueue queue;
  private final Chains chains;
  private final Queue<HashChain> chainsOfClients = new ConcurrentLinkedQueue<>();
  private final DurableSignal signal = new DurableSignal();
  private final List<Rider> riders = new CopyOnWriteArrayList<>();
  private final List<Consumer<Batch>> witnesses = new CopyOnWriteArrayList<>();
  private final List<LongConsumer> followers = new CopyOnWriteArrayList<>();
  private final Thread thread;

  /** Whoever holds it takes from the queue and writes. */
  private final ReentrantLock role = new ReentrantLock();

  private boolean stopped;
  private volatile CommitListener listener = CommitListener.NONE;

  private LogWriter(EventLog log, FaultPolicy faults, Beginnings beginnings) {
    this.log = log;
    this.faults = faults;
    this.queue = new AppendQueue(log, beginnings);
    this.chains = new Chains(log);
    this.thread = Thread.ofPlatform().name("event-log-writer").daemon().unstarted(this::run);
  }

  /** Starts writing to {@code log}, which must have no other writer. Close it before the log. */
  public static LogWriter start(EventLog log, FaultPolicy faults) {
    return start(log, faults, Beginnings.AT_ZERO);
  }

  public static LogWriter start(EventLog log, FaultPolicy faults, Beginnings beginnings) {
    var writer = new LogWriter(log, faults, beginnings);
    writer.signal.reached(log.lastPosition());
    writer.thread.start();
    return writer;
  }

  /**
   * Sequences the append. May wait for room in the queue, never for the disk.
   *
   * @throws Conflict when a stream is not where the append says; nothing was sequenced
   * @throws Unavailable when the log has stopped, is closed, or stays full
   */
  public Ticket append(Append append) {
    return sequenced(queue.put(append, null));
  }

  /**
   * The same for a caller that awaits the ticket at once: if it is alone, it writes the append
   * then; until then, for up to {@link #RIDERS_WAIT_SECONDS_MAX}, nobody else might.
   */
  public Ticket appendAwaited(Append append) {
    return sequenced(queue.put(append, this));
  }

  /** On the client's thread, if that spares the writer's. */
  private Ticket sequenced(Waiting waiting) {
    if (!waiting.ticket().isWrittenByItsOwner()) {
      var chain = Objects.requireNonNullElseGet(chainsOfClients.poll(), HashChain::new);
      for (var link : waiting.links()) {
        link.computeIfPossible(chain);
      }
      chainsOfClients.offer(chain);
    }
    return waiting.ticket();
  }

  /** Takes the role of the writer, if it is free, and else sees to it that there is one. */
  void help() {
    if (!role.tryLock()) {
      queue.wake();
      return;
    }
    try {
      writeGroup();
    } finally {
      role.unlock();
    }
  }

  /** Events of the stream that are sequenced and not durable. Call it before reading the store. */
  public List<NewEvent> readPending(String stream) {
    return queue.pending(stream);
  }

  /** The sequence of the stream's next event, counting what is not yet durable. */
  public long nextSequence(String stream) {
    return queue.nextSequence(stream);
  }

  /** Waits until the log is beyond {@code position}; false when the time is over or it ends. */
  public boolean awaitBeyond(long position, long millisMax) {
    return signal.awaitBeyond(position, millisMax);
  }

  /**
   * Tells {@code follower} the last position after each commit, on the writer's thread: it must be
   * quick and must not throw. Run the result to stop following.
   */
  public Runnable onCommitted(LongConsumer follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  /**
   * Shows {@code witness} each batch once it is on disk and before anybody is told, on the writer's
   * thread. If it throws, the log stops.
   */
  public void addWitness(Consumer<Batch> witness) {
    witnesses.add(witness);
  }

  public void addRider(Rider rider) {
    riders.add(rider);
  }

  /** There is one listener; a later one takes its place. */
  public void listen(CommitListener commits) {
    listener = commits;
  }

  /** How many appends wait for the next commit. */
  public int waiting() {
    return queue.size();
  }

  /** Writes what is queued, then ends. Later appends are refused. */
  @Override
  public void close() {
    queue.refuse(new Unavailable("the event log is closed"));
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean done;
    do {
      done = queue.isDone();
      if (!done) {
        awaitWork();
      }
      role.lock();
      try {
        writeGroup();
      } finally {
        role.unlock();
      }
    } while (!done);
    signal.end();
  }

  private void awaitWork() {
    try {
      queue.awaitWork(TimeUnit.SECONDS.toNanos(RIDERS_WAIT_SECONDS_MAX));
    } catch (InterruptedException e) {
      // Nobody has a reason to interrupt this thread; close() is how to end it.
      LOGGER.warn("The event log's writer was interrupted, and goes on.");
    }
  }

  /** In the role of the writer. */
  private void writeGroup() {
    if (stopped) {
      return;
    }
    var taken = queue.take();
    try {
      commit(taken);
    } catch (RuntimeException | Error e) {
      stopped = true;
      stop(e, taken);
    }
  }

  private void commit(List<Waiting> taken) {
    List<Beside> beside = new ArrayList<>();
    for (var rider : riders) {
      beside.addAll(rider.board());
    }
    if (taken.isEmpty() && beside.isEmpty()) {
      return;
    }
    List<Link> links = new ArrayList<>();
    long last = chains.position();
    for (var one : taken) {
      links.addAll(one.links());
      last += one.append().events().size();
      for (var row : one.append().beside()) {
        beside.add(row instanceof Answer answer ? answer.at(last) : row);
      }
    }
    long before = chains.position();
    var rows = chains.rows(links);
    var batch = new Batch(rows, chains.commit(rows), beside);
    long began = System.nanoTime();
    log.write(batch);
    long nanos = System.nanoTime() - began;
    if (!rows.isEmpty()) {
      listener.committed(taken.size(), rows.size(), nanos);
    }
    witnesses.forEach(witness -> witness.accept(batch));
    queue.durable(taken, nanos);
    announce(taken, before);
  }

  private void announce(List<Waiting> taken, long before) {
    long last = before;
    for (var one : taken) {
      int events = one.append().events().size();
      one.append().onDurable().durable(events == 0 ? last : last + 1, last + events);
      last += events;
    }
    last = before;
    for (var one : taken) {
      last += one.append().events().size();
      one.ticket().complete(last);
    }
    if (last > before) {
      signal.reached(last);
      for (var follower : followers) {
        follower.accept(last);
      }
    }
  }

  private void stop(Throwable cause, List<Waiting> taken) {
    var failure =
        cause instanceof StoreFailure known
            ? known
            : new StoreFailure("the event log could not be written: " + cause, cause);
    LOGGER.error("The event log has stopped; reads go on, changes need a restart.", failure);
    var refusal =
        new Unavailable(
            "the event log has stopped: %s; restart to go on with what is on disk"
                .formatted(failure.getMessage()),
            failure);
    queue.refuse(refusal);
    List<Waiting> lost = new ArrayList<>(taken);
    lost.addAll(queue.abandon());
    try {
      faults.logStopped(failure);
    } finally {
      lost.forEach(one -> one.ticket().fail(refusal));
    }
  }
}
