package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.StreamIndex;
import java.nio.LongBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Where a stream's events are: what is older than the last checkpoint comes from a table that is
 * written with the snapshots, the rest from memory.
 */
final class StreamPositions {
  private static final String SEGMENTS =
      "SELECT first_sequence, last_sequence, positions FROM stream_positions"
          + " WHERE stream = ? AND last_sequence >= ? ORDER BY first_sequence LIMIT 50";

  private record Segment(long first, LongBuffer positions) {
    long end() {
      return first + positions.limit();
    }
  }

  private final StreamIndex index;
  private final SqliteReads reads;

  StreamPositions(StreamIndex index, SqliteReads reads) {
    this.index = index;
    this.reads = reads;
  }

  /** Up to {@code max} positions from {@code firstSequence} on. */
  long[] range(String stream, long firstSequence, int max) {
    long inMemory = index.firstSequence(stream);
    if (firstSequence >= inMemory) {
      return index.positions(stream, firstSequence, max);
    }
    var found = new long[0];
    long next = firstSequence;
    while (next < inMemory && found.length < max) {
      var more = segments(stream, next, max - found.length);
      if (more.length == 0) {
        throw new StoreFailure("the index of stream %s lacks event %d".formatted(stream, next));
      }
      found = joined(found, more);
      next += more.length;
    }
    return found.length < max
        ? joined(found, index.positions(stream, inMemory, max - found.length))
        : found;
  }

  private long[] segments(String stream, long firstSequence, int max) {
    var found = new long[0];
    long next = firstSequence;
    for (var segment : reads.list(StreamPositions::segment, SEGMENTS, stream, firstSequence)) {
      if (segment.first() > next || found.length == max) {
        break;
      }
      if (segment.end() > next) {
        int from = Math.toIntExact(next - segment.first());
        int count = Math.min(segment.positions().limit() - from, max - found.length);
        var part = new long[count];
        segment.positions().get(from, part);
        found = joined(found, part);
        next += count;
      }
    }
    return found;
  }

  private static Segment segment(ResultSet result) throws SQLException {
    long first = result.getLong(1);
    int count = Math.toIntExact(result.getLong(2) - first + 1);
    return new Segment(first, LongBuffer.wrap(Varints.read(result.getBytes(3), count)));
  }

  private static long[] joined(long[] one, long[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
