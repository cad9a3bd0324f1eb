package io.modelstate.runtime.log;

import io.modelstate.runtime.log.Append.Expected;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the writer, and what it has taken but not yet made durable. One lock; under it
 * nothing is encoded, hashed or written, and no disk is asked.
 */
final class AppendQueue {
  /** With fewer clients about, waiting for them costs more than it gains. */
  private static final int COMPANIONS_MIN = 8;

  private static final long GATHER_NANOS_MAX = TimeUnit.MICROSECONDS.toNanos(500);

  /** An append and the ticket its caller holds. */
  record Waiting(Append append, List<Link> links, Ticket ticket) {}

  private final EventLog log;
  private final Beginnings beginnings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Map<String, Deque<Link>> pending = new HashMap<>();
  private long waitingBytes;
  private boolean gathering;
  private int companions;
  private long gatherNanos;
  private boolean lastTakenAlone;
  private @Nullable Unavailable refusal;

  AppendQueue(EventLog log, Beginnings beginnings) {
    this.log = log;
    this.beginnings = beginnings;
  }

  /**
   * With {@code writer}, which the caller promises to use by awaiting the ticket, nobody is woken
   * for an append that is alone.
   */
  Waiting put(Append append, @Nullable LogWriter writer) {
    long bytes = append.bytes();
    lock.lock();
    try {
      awaitRoom(bytes);
      refuseConflicts(append);
      boolean alone = lastTakenAlone && waiting.isEmpty() && pending.isEmpty();
      var ticket = new Ticket(alone ? writer : null);
      List<Link> links = new ArrayList<>(append.events().size());
      for (var event : append.events()) {
        links.add(link(event));
      }
      var sequenced = new Waiting(append, links, ticket);
      waiting.add(sequenced);
      waitingBytes += bytes;
      if (!ticket.isWrittenByItsOwner() && isWorthWaking()) {
        work.signal();
      }
      return sequenced;
    } finally {
      lock.unlock();
    }
  }

  private Link link(NewEvent event) {
    var queued = pending.computeIfAbsent(event.stream(), _ -> new ArrayDeque<>(2));
    var link =
        queued.isEmpty()
            ? Link.behind(hash(event.stream()), event)
            : Link.behind(queued.getLast(), event);
    queued.add(link);
    return link;
  }

  private Hash hash(String stream) {
    return log.stream(stream).map(StreamHead::hash).orElse(Hash.NONE);
  }

  /** An append before may have woken nobody. */
  private boolean isWorthWaking() {
    return gathering ? waiting.size() >= companions / 3 : waiting.size() <= 2;
  }

  void wake() {
    lock.lock();
    try {
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  private void awaitRoom(long bytes) {
    long nanos = TimeUnit.SECONDS.toNanos(LogWriter.ROOM_WAIT_SECONDS_MAX);
    while (refusal == null && isFull(bytes)) {
      if (nanos <= 0) {
        throw new Unavailable("the event log is busy: too many changes are waiting; try again");
      }
      try {
        nanos = room.awaitNanos(nanos);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unavailable("interrupted while waiting for room in the event log; try again", e);
      }
    }
    if (refusal != null) {
      throw refusal.again();
    }
  }

  private boolean isFull(long bytes) {
    return waiting.size() >= LogWriter.WAITING_APPENDS_MAX
        || (!waiting.isEmpty() && waitingBytes + bytes > LogWriter.WAITING_BYTES_MAX);
  }

  private void refuseConflicts(Append append) {
    if (append.events().size() == 1) {
      var event = append.events().getFirst();
      refuseConflict(event, next(event.stream()));
    } else {
      Map<String, Long> next = new HashMap<>();
      for (var event : append.events()) {
        refuseConflict(event, next.computeIfAbsent(event.stream(), this::next));
        next.put(event.stream(), event.sequence() + 1);
      }
    }
    for (Expected expected : append.expected()) {
      if (next(expected.stream()) != expected.nextSequence()) {
        throw new Conflict(
            "stream %s has moved beyond event %d"
                .formatted(expected.stream(), expected.nextSequence()));
      }
    }
    refuseRepeatedIds(append.events());
  }

  private void refuseConflict(NewEvent event, long expected) {
    if (event.sequence() != expected && !mayBegin(expected)) {
      throw new Conflict(
          "stream %s is at event %d, not at %d"
              .formatted(event.stream(), expected, event.sequence()));
    }
  }

  private boolean mayBegin(long expected) {
    return expected == 0 && beginnings == Beginnings.ANYWHERE;
  }

  /** Ids are random; a repeated one can only come from one caller, in one append. */
  private static void refuseRepeatedIds(List<NewEvent> events) {
    if (events.size() > 1) {
      var ids = new HashSet<String>();
      for (var event : events) {
        if (!ids.add(event.id())) {
          throw new Conflict("event id %s is used twice".formatted(event.id()));
        }
      }
    }
  }

  private long next(String stream) {
    var queued = pending.get(stream);
    return queued == null ? log.nextSequence(stream) : queued.getLast().event().sequence() + 1;
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  long nextSequence(String stream) {
    lock.lock();
    try {
      return next(stream);
    } finally {
      lock.unlock();
    }
  }

  /** The events of the stream that are sequenced and not yet durable, in order. */
  List<NewEvent> pending(String stream) {
    lock.lock();
    try {
      var queued = pending.get(stream);
      return queued == null ? List.of() : queued.stream().map(Link::event).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when there is something to take, or after {@code nanos}, or when all is over. */
  void awaitWork(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (waiting.isEmpty() && refusal == null && left > 0) {
        left = work.awaitNanos(left);
      }
      gather();
    } finally {
      lock.unlock();
    }
  }

  /** Everything waiting, up to the batch limit. */
  List<Waiting> take() {
    lock.lock();
    try {
      List<Waiting> taken = new ArrayList<>();
      int events = 0;
      while (!waiting.isEmpty() && events < LogWriter.BATCH_EVENTS_MAX) {
        var next = waiting.remove();
        taken.add(next);
        events += next.append().events().size() + 1;
        waitingBytes -= next.append().bytes();
      }
      lastTakenAlone = taken.size() <= 1;
      room.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Many who were answered together come back one after another. To commit as soon as the first is
   * there would make small groups, each with an fsync of its own; so with many about the writer
   * waits for them, a part of the time that a commit takes.
   */
  private void gather() throws InterruptedException {
    long left = gatherNanos;
    gathering = left > 0;
    while (gathering && waiting.size() < companions / 3 && refusal == null && left > 0) {
      left = work.awaitNanos(left);
    }
    gathering = false;
  }

  /**
   * These are on disk and in the store's index now: streams are read from there. From how long that
   * took, the next group is planned.
   */
  void durable(List<Waiting> written, long nanos) {
    lock.lock();
    try {
      for (var one : written) {
        for (var event : one.append().events()) {
          forget(event.stream());
        }
      }
      int about = written.size() + waiting.size();
      companions = Math.max(about, companions - companions / 8);
      gatherNanos = companions < COMPANIONS_MIN ? 0 : Math.min(nanos / 2, GATHER_NANOS_MAX);
    } finally {
      lock.unlock();
    }
  }

  private void forget(String stream) {
    var queued = pending.get(stream);
    if (queued != null) {
      queued.remove();
      if (queued.isEmpty()) {
        pending.remove(stream);
      }
    }
  }

  /** From now on every {@link #put} is refused; what waits already stays to be taken. */
  void refuse(Unavailable reason) {
    lock.lock();
    try {
      if (refusal == null) {
        refusal = reason;
      }
      work.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing will come any more. */
  boolean isDone() {
    lock.lock();
    try {
      return refusal != null && waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Empties the queue after a failure: none of it was or will be written. */
  List<Waiting> abandon() {
    lock.lock();
    try {
      List<Waiting> left = List.copyOf(waiting);
      waiting.clear();
      pending.clear();
      waitingBytes = 0;
      return left;
    } finally {
      lock.unlock();
    }
  }
}
