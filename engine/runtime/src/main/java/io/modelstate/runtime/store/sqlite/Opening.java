package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.Hash;
import io.modelstate.runtime.log.HashChain;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.StreamIndex;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One pass over the log when it is opened: it builds the index of the streams and refuses a log
 * with a gap. The newest commit is recomputed from the hashes of its events; whether every payload
 * belongs to its hash is for the full verification.
 */
final class Opening {
  private final Path file;
  private final SqliteReads reads;
  private final StreamIndex index = new StreamIndex();
  private long lastPosition;

  Opening(Path file, SqliteReads reads) {
    this.file = file;
    this.reads = reads;
  }

  StreamIndex index() {
    return index;
  }

  long lastPosition() {
    return lastPosition;
  }

  void scan(Connection connection) throws SQLException {
    var all = "SELECT position, stream, kind, sequence, hash FROM events ORDER BY position";
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(all)) {
      while (result.next()) {
        var kind = result.getString(3);
        add(
            result.getLong(1),
            result.getString(2),
            kind == null ? "" : kind,
            result.getLong(4),
            Hash.of(result.getBytes(5)));
      }
    }
  }

  private void add(long position, String stream, String kind, long sequence, Hash hash) {
    if (position != lastPosition + 1) {
      throw damaged("position %d is missing".formatted(lastPosition + 1));
    }
    long next = index.nextSequence(stream);
    if (next != 0 && next != sequence) {
      throw damaged("stream %s lacks event %d (position %d)".formatted(stream, next, position));
    }
    index.add(stream, kind, sequence, position, hash);
    lastPosition = position;
  }

  void checkLastCommit() {
    var last = reads.list(SqliteRows::commit, "SELECT * FROM commits ORDER BY number DESC LIMIT 2");
    long covered = last.isEmpty() ? 0 : last.getFirst().lastPosition();
    if (covered != lastPosition) {
      throw damaged(
          "the last commit ends at position %d, but the last event is at %d"
              .formatted(covered, lastPosition));
    }
    if (!last.isEmpty()) {
      check(last.getFirst(), last.size() == 1 ? Hash.NONE : last.getLast().hash());
    }
  }

  private void check(Commit commit, Hash previous) {
    var rows =
        reads.list(
            SqliteRows::row,
            "SELECT " + SqliteRows.EVENT_COLUMNS + " FROM events WHERE position >= ? ORDER BY 1",
            commit.firstPosition());
    if (rows.isEmpty()
        || !new HashChain().commit(previous, commit.number(), rows).equals(commit.hash())) {
      throw damaged(
          "the hash of the last commit (%d) does not match its events".formatted(commit.number()));
    }
  }

  private StoreFailure damaged(String what) {
    return new StoreFailure(
        "%s was changed or damaged: %s. Go back to a backup, or look for the reason in the tables"
                .formatted(file, what)
            + " with sqlite3.");
  }
}
