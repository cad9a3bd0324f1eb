package io.modelstate.runtime.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelstate.runtime.log.Fact;
import io.modelstate.runtime.log.StoreFailure;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many events in one row: SQLite joins each column, and the driver is asked once for a column
 * instead of once for a value. That halves the time of reading. The separator is a control
 * character, which JSON does not hold as it is. For one reader at a time.
 */
final class SqliteFacts {
  static final String JOINED =
      """
      SELECT count(*), group_concat(position, char(30)), group_concat(stream, char(30)),
        group_concat(sequence, char(30)), group_concat(event, char(30)),
        group_concat(revision, char(30)), group_concat(payload, char(30))
      FROM (SELECT position, stream, sequence, event, revision, payload FROM events
        WHERE position > ? ORDER BY position LIMIT ?)\
      """;

  private static final byte SEPARATOR = 30;
  private static final long SEPARATORS = 0x1e1e_1e1e_1e1e_1e1eL;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** A few thousand streams are the usual; with more, some are made anew. */
  private final Words streams = new Words(1 << 13);

  private final Words names = new Words(1 << 8);

  List<Fact> read(ResultSet result) throws SQLException {
    int count = result.getInt(1);
    if (count == 0) {
      return List.of();
    }
    var positions = new Column(result.getBytes(2));
    var ofStreams = new Column(result.getBytes(3));
    var sequences = new Column(result.getBytes(4));
    var ofNames = new Column(result.getBytes(5));
    var revisions = new Column(result.getBytes(6));
    var payloads = new Column(result.getBytes(7));
    List<Fact> facts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      facts.add(
          new Fact(
              positions.number(),
              ofStreams.word(streams),
              sequences.number(),
              ofNames.word(names),
              (int) revisions.number(),
              payloads.text()));
    }
    for (var column : List.of(positions, ofStreams, sequences, ofNames, revisions, payloads)) {
      column.requireEnd();
    }
    return facts;
  }

  /** Texts that come often are the same objects then: compared at once, and hashed only once. */
  private static final class Words {
    private static final class Word {
      private final byte[] bytes;
      private final String text;

      Word(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, UTF_8);
      }
    }

    private final @Nullable Word[] known;

    Words(int size) {
      known = new Word[size];
    }

    String text(byte[] bytes, int from, int end) {
      int slot = slot(bytes, from, end);
      var word = known[slot];
      if (word == null || !Arrays.equals(word.bytes, 0, word.bytes.length, bytes, from, end)) {
        word = new Word(Arrays.copyOfRange(bytes, from, end));
        known[slot] = word;
      }
      return word.text;
    }

    private int slot(byte[] bytes, int from, int end) {
      long hash = 0;
      int at = from;
      for (; at + Long.BYTES <= end; at += Long.BYTES) {
        hash = (hash ^ (long) LONGS.get(bytes, at)) * 0x9e37_79b9_7f4a_7c15L;
        hash ^= hash >>> 32;
      }
      for (; at < end; at++) {
        hash = 31 * hash + bytes[at];
      }
      return (int) (hash ^ hash >>> 20) & known.length - 1;
    }
  }

  /** The joined values of one column, taken one after the other. */
  private static final class Column {
    private final byte[] bytes;
    private int from;

    Column(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Where the value ends; looks at eight bytes at a time for one that is the separator. */
    private int end() {
      if (from > bytes.length) {
        throw new StoreFailure("the event log was changed or damaged: a column lacks values");
      }
      int at = from;
      for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
        long differing = (long) LONGS.get(bytes, at) ^ SEPARATORS;
        long found = differing - ONES & ~differing & TOPS;
        if (found != 0) {
          return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
        }
      }
      while (at < bytes.length && bytes[at] != SEPARATOR) {
        at++;
      }
      return at;
    }

    String text() {
      int end = end();
      var text = new String(bytes, from, end - from, UTF_8);
      from = end + 1;
      return text;
    }

    String word(Words words) {
      int end = end();
      var word = words.text(bytes, from, end);
      from = end + 1;
      return word;
    }

    long number() {
      int end = end();
      long number = 0;
      for (int at = from; at < end; at++) {
        if (bytes[at] < '0' || bytes[at] > '9') {
          throw new StoreFailure("the event log was changed or damaged: a number is none");
        }
        number = 10 * number + bytes[at] - '0';
      }
      from = end + 1;
      return number;
    }

    void requireEnd() {
      if (from != bytes.length + 1) {
        throw new StoreFailure("the event log was changed or damaged: a column has other values");
      }
    }
  }
}
