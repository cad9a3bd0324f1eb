package io.modelstate.runtime.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the events of each stream are: a position for each sequence, in memory, so that no table
 * needs a random index on the hot path. Eight bytes an event, and nothing for events that a store
 * keeps an index of beside the log: a stream may begin here in its middle. One thread adds, any
 * thread reads: a reader takes the count first, so it sees only positions that were written before.
 */
public final class StreamIndex {
  private static final int POSITIONS_INITIAL = 4;

  private final ConcurrentHashMap<String, Positions> streams = new ConcurrentHashMap<>();

  /** The next event of a stream; sequences come without a gap. */
  public void add(Row row) {
    var event = row.event();
    add(event.stream(), event.kind(), event.sequence(), row.position(), row.hash());
  }

  /** The same, without the rest of the row. */
  public void add(String stream, String kind, long sequence, long position, Hash hash) {
    streams
        .computeIfAbsent(stream, _ -> new Positions(kind, sequence, 0, Hash.NONE))
        .add(position, hash);
  }

  /** A stream whose events up to here are indexed elsewhere. */
  public void begin(StreamHead head) {
    streams.put(
        head.stream(),
        new Positions(head.kind(), head.nextSequence(), head.lastPosition(), head.hash()));
  }

  public long nextSequence(String stream) {
    var positions = streams.get(stream);
    return positions == null ? 0 : positions.next();
  }

  public Optional<StreamHead> head(String stream) {
    return Optional.ofNullable(streams.get(stream)).map(positions -> positions.head(stream));
  }

  /** The first sequence whose position is known here. */
  public long firstSequence(String stream) {
    var positions = streams.get(stream);
    return positions == null ? 0 : positions.first;
  }

  /** Up to {@code max} positions of the stream from {@code firstSequence} on, known here. */
  public long[] positions(String stream, long firstSequence, int max) {
    var positions = streams.get(stream);
    return positions == null ? new long[0] : positions.range(firstSequence, max);
  }

  /**
   * The positions, up to {@code lastSequence}, that {@link #keep} has not been told of. On the
   * thread that adds.
   */
  public long[] unkept(String stream, long lastSequence) {
    var positions = streams.get(stream);
    return positions == null
        ? new long[0]
        : positions.range(positions.kept, (int) Math.max(0, lastSequence + 1 - positions.kept));
  }

  /** Up to {@code lastSequence}, the store has an index of its own. On the thread that adds. */
  public void keep(String stream, long lastSequence) {
    var positions = streams.get(stream);
    if (positions != null) {
      positions.kept = Math.max(positions.kept, lastSequence + 1);
    }
  }

  public List<StreamHead> heads() {
    List<StreamHead> heads = new ArrayList<>();
    streams.forEach(
        (stream, positions) -> {
          if (!positions.kind.isEmpty() && positions.next() > 0) {
            heads.add(positions.head(stream));
          }
        });
    return heads;
  }

  private static final class Positions {
    private final String kind;
    private final long first;
    private final long before;
    private long kept;
    private volatile long[] at = new long[POSITIONS_INITIAL];
    private volatile Hash hash;
    private volatile int count;

    Positions(String kind, long first, long before, Hash hash) {
      this.kind = kind;
      this.first = first;
      this.before = before;
      this.kept = first;
      this.hash = hash;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Only one thread adds.
    void add(long position, Hash newest) {
      if (count == at.length) {
        at = Arrays.copyOf(at, count + (count >> 1));
      }
      at[count] = position;
      hash = newest;
      count++;
    }

    long next() {
      return first + count;
    }

    long[] range(long firstSequence, int max) {
      int end = count;
      long skipped = Math.max(firstSequence - first, 0);
      if (skipped >= end) {
        return new long[0];
      }
      int start = (int) skipped;
      return Arrays.copyOfRange(at, start, (int) Math.min(end, (long) start + max));
    }

    /** The hash may be that of a later event while the stream is being added to. */
    StreamHead head(String stream) {
      int end = count;
      return new StreamHead(stream, kind, first + end, end == 0 ? before : at[end - 1], hash);
    }
  }
}
