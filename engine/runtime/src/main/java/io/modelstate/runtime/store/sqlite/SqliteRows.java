package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.LastConnection;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.Hash;
import io.modelstate.runtime.log.HashChain;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Origin;
import io.modelstate.runtime.log.RecordedTime;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.StreamHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** From table rows to records; columns are read in the order of the tables. */
final class SqliteRows {
  static final String EVENT_COLUMNS =
      "position, stream, kind, sequence, event_id, event, revision, recorded, actor, client,"
          + " reason, correlation, causation, metadata, payload, hash";

  /** Of each stream the newest snapshot up to a checkpoint. */
  private static final String NEWEST =
      " FROM snapshots s WHERE sequence = (SELECT max(sequence) FROM snapshots"
          + " WHERE stream = s.stream AND checkpoint BETWEEN 1 AND ?)";

  static final String HEADS_OF_CHECKPOINT =
      "SELECT stream, kind, sequence, position, event_hash" + NEWEST;

  static final String SNAPSHOTS_OF_CHECKPOINT =
      "SELECT *" + NEWEST + " AND stream > ? ORDER BY stream LIMIT ?";

  private SqliteRows() {}

  static Row row(ResultSet r) throws SQLException {
    var event =
        new NewEvent(
            r.getString(2),
            text(r.getString(3)),
            r.getLong(4),
            r.getString(5),
            r.getString(6),
            r.getInt(7),
            RecordedTime.parse(r.getString(8)),
            origin(r),
            text(r.getString(14)),
            r.getString(15));
    return new Row(r.getLong(1), event, Hash.of(r.getBytes(16)));
  }

  private static Origin origin(ResultSet r) throws SQLException {
    return new Origin(
        text(r.getString(9)),
        text(r.getString(10)),
        text(r.getString(11)),
        text(r.getString(12)),
        text(r.getString(13)));
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }

  static Commit commit(ResultSet r) throws SQLException {
    return new Commit(
        r.getLong(1),
        r.getLong(2),
        r.getLong(3),
        RecordedTime.parse(r.getString(4)),
        Hash.of(r.getBytes(5)));
  }

  /** Where a stream ends at a checkpoint. */
  static StreamHead head(ResultSet r) throws SQLException {
    return new StreamHead(
        r.getString(1), r.getString(2), r.getLong(3) + 1, r.getLong(4), Hash.of(r.getBytes(5)));
  }

  static Snapshot snapshot(ResultSet r) throws SQLException {
    var snapshot =
        new Snapshot(
            r.getString(1),
            r.getString(2),
            r.getLong(3),
            r.getString(4),
            r.getString(5),
            r.getInt(6),
            RecordedTime.parse(r.getString(7)),
            r.getLong(8),
            r.getLong(9),
            Hash.of(r.getBytes(10)),
            r.getString(12));
    if (!new HashChain().seal(snapshot).equals(Hash.of(r.getBytes(11)))) {
      throw derived(
          "the snapshot of stream %s at event %d"
              .formatted(snapshot.stream(), snapshot.sequence()));
    }
    return snapshot;
  }

  static Checkpoint checkpoint(ResultSet r) throws SQLException {
    long position = r.getLong(1);
    var commit =
        new Commit(
            r.getLong(2),
            r.getLong(3),
            position,
            RecordedTime.parse(r.getString(4)),
            Hash.of(r.getBytes(5)));
    var checkpoint =
        new Checkpoint(
            position, commit, r.getInt(6), r.getString(7), RecordedTime.parse(r.getString(8)));
    if (!new HashChain().seal(checkpoint).equals(Hash.of(r.getBytes(9)))) {
      throw derived("the checkpoint at position %d".formatted(position));
    }
    return checkpoint;
  }

  private static StoreFailure derived(String what) {
    return new StoreFailure(
        what
            + " was changed or damaged; the events are not: start with --replay to verify all of"
            + " them and to make the snapshots anew");
  }

  static LastConnection lastConnection(ResultSet r) throws SQLException {
    return new LastConnection(r.getString(1), r.getString(2), RecordedTime.parse(r.getString(3)));
  }

  static Answer answer(ResultSet r) throws SQLException {
    return new Answer(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        RecordedTime.parse(r.getString(5)),
        r.getLong(6));
  }
}
