package io.modelstate.runtime.axon;

import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.jspecify.annotations.Nullable;

/** Reads the log in batches, as lazily as Axon's streams are. */
final class LogStorageEngineRows {
  private static final int BATCH_ROWS_MAX = 500;

  private final EventLog log;
  private final LogWriter writer;

  LogStorageEngineRows(EventLog log, LogWriter writer) {
    this.log = log;
    this.writer = writer;
  }

  /** Durable rows after a position, up to where the log ends when the reader gets there. */
  Stream<TrackedEventData<Object>> after(long position) {
    return stream(
            new Batches<Row>(
                last -> log.rows(last == null ? position : last.position(), BATCH_ROWS_MAX)))
        .map(LogStorageEngineEntry::of);
  }

  /** The stream as sequenced: what is pending is taken first, so nothing falls between the two. */
  Stream<DomainEventData<Object>> ofStream(String stream, long firstSequence) {
    var pending = writer.readPending(stream);
    var batches =
        new Batches<NewEvent>(
            last -> next(stream, last == null ? firstSequence : last.sequence() + 1, pending));
    return stream(batches).map(LogStorageEngineEntry::of);
  }

  private List<NewEvent> next(String stream, long sequence, List<NewEvent> pending) {
    List<NewEvent> found = new ArrayList<>();
    for (var row : log.streamRows(stream, sequence, BATCH_ROWS_MAX)) {
      found.add(row.event());
    }
    return found.isEmpty() ? rest(pending, sequence) : found;
  }

  private static List<NewEvent> rest(List<NewEvent> pending, long sequence) {
    return pending.stream().filter(event -> event.sequence() >= sequence).toList();
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    int kind = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, kind), false);
  }

  /** Asks for the next batch with the last element of the one before; an empty one is the end. */
  private static final class Batches<T> implements Iterator<T> {
    private final Function<@Nullable T, List<T>> source;
    private List<T> batch;
    private int at;

    Batches(Function<@Nullable T, List<T>> source) {
      this.source = source;
      this.batch = source.apply(null);
    }

    @Override
    public boolean hasNext() {
      if (at == batch.size() && !batch.isEmpty()) {
        batch = source.apply(batch.getLast());
        at = 0;
      }
      return at < batch.size();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return batch.get(at++);
    }
  }
}
