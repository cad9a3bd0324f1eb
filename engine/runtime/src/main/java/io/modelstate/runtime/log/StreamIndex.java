package io.modelstate.runtime.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the events of each stream are: a position for each sequence, in memory, so that no table
 * needs a random index on the hot path. Eight bytes an event. One thread adds, any thread reads: a
 * reader takes the count first, so it sees only positions that were written before.
 */
public final class StreamIndex {
  private static final int POSITIONS_INITIAL = 4;

  private final ConcurrentHashMap<String, Positions> streams = new ConcurrentHashMap<>();

  /** The next event of a stream; sequences come without a gap. */
  public void add(String stream, String kind, long sequence, long position) {
    streams.computeIfAbsent(stream, _ -> new Positions(kind, sequence)).add(position);
  }

  public long nextSequence(String stream) {
    var positions = streams.get(stream);
    return positions == null ? 0 : positions.first + positions.count;
  }

  /** Up to {@code max} positions of the stream from {@code firstSequence} on. */
  public long[] positions(String stream, long firstSequence, int max) {
    var positions = streams.get(stream);
    return positions == null ? new long[0] : positions.range(firstSequence, max);
  }

  public List<StreamHead> heads() {
    List<StreamHead> heads = new ArrayList<>();
    streams.forEach(
        (stream, positions) -> {
          if (!positions.kind.isEmpty() && positions.count > 0) {
            heads.add(positions.head(stream));
          }
        });
    return heads;
  }

  private static final class Positions {
    private final String kind;
    private final long first;
    private volatile long[] at = new long[POSITIONS_INITIAL];
    private volatile int count;

    Positions(String kind, long first) {
      this.kind = kind;
      this.first = first;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Only one thread adds.
    void add(long position) {
      if (count == at.length) {
        at = Arrays.copyOf(at, count + (count >> 1));
      }
      at[count] = position;
      count++;
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

    StreamHead head(String stream) {
      int end = count;
      return new StreamHead(stream, kind, first + end, at[end - 1]);
    }
  }
}
