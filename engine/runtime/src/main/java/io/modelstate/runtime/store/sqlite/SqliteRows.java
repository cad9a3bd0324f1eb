package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.LastConnection;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.Hash;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Origin;
import io.modelstate.runtime.log.RecordedTime;
import io.modelstate.runtime.log.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** From table rows to records; columns are read in the order of the tables. */
final class SqliteRows {
  static final String EVENT_COLUMNS =
      "position, stream, kind, sequence, event_id, event, revision, recorded, actor, client,"
          + " reason, correlation, causation, metadata, payload, hash";

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

  static Snapshot snapshot(ResultSet r) throws SQLException {
    return new Snapshot(
        r.getString(1),
        r.getString(2),
        r.getLong(3),
        r.getString(4),
        r.getString(5),
        r.getInt(6),
        RecordedTime.parse(r.getString(7)),
        r.getString(8));
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
