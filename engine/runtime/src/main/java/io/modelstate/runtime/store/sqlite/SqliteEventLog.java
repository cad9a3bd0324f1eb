package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.Batch;
import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.LastConnection;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.Fact;
import io.modelstate.runtime.log.RecordedTime;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.StreamHead;
import io.modelstate.runtime.log.StreamIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The log in one SQLite file. Who opens it sees to it that no other process writes it. */
public final class SqliteEventLog implements EventLog {
  private static final int BUSY_MILLIS_MAX = 10_000;
  private static final int CHECKPOINT_PAGES = 8_000;
  private static final String EVENTS = "SELECT " + SqliteRows.EVENT_COLUMNS + " FROM events ";

  private final Optional<SqliteWrites> writes;
  private final SqliteReads reads;
  private final SqliteFacts facts = new SqliteFacts();
  private final StreamIndex index;
  private final StreamPositions positions;
  private volatile long lastPosition;

  private SqliteEventLog(Optional<SqliteWrites> writes, SqliteReads reads, Opening opening) {
    this.writes = writes;
    this.reads = reads;
    this.index = opening.index();
    this.positions = new StreamPositions(index, reads);
    this.lastPosition = opening.lastPosition();
  }

  /**
   * Opens the file, creating it if there is none.
   *
   * @throws StoreFailure when it is another format, somebody else's, or damaged
   */
  public static SqliteEventLog open(Path file) {
    return open(file, false);
  }

  /** The same, from the events alone: snapshots, and what else is made from events, are dropped. */
  public static SqliteEventLog openFromEvents(Path file) {
    return open(file, true);
  }

  /** As it is now, whatever another process writes to it meanwhile. */
  public static SqliteEventLog openForReading(Path file) {
    if (Files.notExists(file)) {
      throw new StoreFailure("there is no event log " + file);
    }
    try {
      var reading = connect(file);
      try {
        Schema.requireCurrent(reading, file);
        reading.setAutoCommit(false); // All reads are of one transaction, so of one moment.
        var reads = new SqliteReads(reading);
        return new SqliteEventLog(Optional.empty(), reads, opened(file, reads));
      } catch (SQLException | RuntimeException e) {
        reading.close();
        throw e;
      }
    } catch (SQLException e) {
      throw unopened(file, e);
    }
  }

  private static StoreFailure unopened(Path file, SQLException e) {
    return new StoreFailure("%s could not be opened: %s".formatted(file, e.getMessage()), e);
  }

  private static Opening opened(Path file, SqliteReads reads) {
    var opening = new Opening(file, reads);
    opening.scan(newestCheckpoint(reads));
    opening.checkLastCommit();
    return opening;
  }

  private static SqliteEventLog open(Path file, boolean fromEvents) {
    try {
      var writing = connect(file);
      try {
        Schema.prepare(writing, file);
        if (fromEvents) {
          Schema.dropDerived(writing);
        }
        return open(file, writing, new SqliteReads(connect(file)));
      } catch (SQLException | RuntimeException e) {
        writing.close();
        throw e;
      }
    } catch (SQLException e) {
      throw unopened(file, e);
    }
  }

  private static SqliteEventLog open(Path file, Connection writing, SqliteReads reads)
      throws SQLException {
    try {
      var opening = opened(file, reads);
      settle(writing);
      var writes = Optional.of(new SqliteWrites(writing, opening.index()));
      return new SqliteEventLog(writes, reads, opening);
    } catch (SQLException | RuntimeException e) {
      reads.close();
      throw e;
    }
  }

  /**
   * A process that died may have left commits that were never synced. They are there, so they will
   * be shown and told of: they must be durable first. Does nothing after an orderly end.
   */
  private static void settle(Connection writing) throws SQLException {
    try (var statement = writing.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(FULL)");
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS_MAX);
    config.setGetGeneratedKeys(false); // Asked for after each insert: a tenth of a commit.
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "-1");
    var connection = config.createConnection("jdbc:sqlite:" + file);
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
    }
    return connection;
  }

  @Override
  public void write(Batch batch) {
    try {
      writes
          .orElseThrow(() -> new StoreFailure("the event log was opened for reading"))
          .write(batch);
    } catch (SQLException e) {
      throw new StoreFailure("the event log could not be written: " + e.getMessage(), e);
    }
    batch.rows().forEach(index::add);
    if (!batch.rows().isEmpty()) {
      lastPosition = batch.rows().getLast().position();
    }
  }

  @Override
  public long lastPosition() {
    return lastPosition;
  }

  @Override
  public List<Row> rows(long afterPosition, int rowsMax) {
    var after = EVENTS + "WHERE position > ? ORDER BY position LIMIT ?";
    return reads.list(SqliteRows::row, after, afterPosition, rowsMax);
  }

  @Override
  public List<Fact> facts(long afterPosition, int rowsMax) {
    try {
      return reads.first(facts::read, SqliteFacts.JOINED, afterPosition, rowsMax).orElseThrow();
    } catch (StoreFailure e) {
      if (rowsMax > 1 && tooBig(e)) {
        return facts(afterPosition, rowsMax / 2);
      }
      throw e;
    }
  }

  /** Whether SQLite could not join the payloads of so many events. */
  private static boolean tooBig(StoreFailure e) {
    return e.getCause() instanceof SQLiteException cause
        && cause.getResultCode() == SQLiteErrorCode.SQLITE_TOOBIG;
  }

  @Override
  public List<Row> streamRows(String stream, long firstSequence, int rowsMax) {
    var at = positions.range(stream, firstSequence, rowsMax);
    if (at.length == 0) {
      return List.of();
    }
    var these = EVENTS + "WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position";
    var rows = reads.list(SqliteRows::row, these, Arrays.toString(at));
    long next = Math.max(firstSequence, rows.isEmpty() ? 0 : rows.getFirst().event().sequence());
    for (var row : rows) {
      if (!row.event().stream().equals(stream) || row.event().sequence() != next++) {
        throw new StoreFailure(
            "position %d does not hold an event of stream %s: the index of its events was changed"
                    .formatted(row.position(), stream)
                + " or damaged; start with --replay to make it anew");
      }
    }
    return rows;
  }

  @Override
  public long nextSequence(String stream) {
    return index.nextSequence(stream);
  }

  @Override
  public Optional<StreamHead> stream(String stream) {
    return index.head(stream);
  }

  @Override
  public List<StreamHead> streams() {
    return index.heads();
  }

  @Override
  public Optional<Long> firstPositionAt(Instant time) {
    var from = "SELECT position FROM events WHERE recorded >= ? ORDER BY position LIMIT 1";
    return reads.first(result -> result.getLong(1), from, RecordedTime.text(time));
  }

  @Override
  public Optional<Commit> lastCommit() {
    return reads.first(
        SqliteRows::commit, "SELECT * FROM commits ORDER BY last_position DESC LIMIT 1");
  }

  @Override
  public List<Commit> commits(long afterPosition, int commitsMax) {
    var after = "SELECT * FROM commits WHERE last_position > ? ORDER BY last_position LIMIT ?";
    return reads.list(SqliteRows::commit, after, afterPosition, commitsMax);
  }

  @Override
  public Optional<Checkpoint> newestCheckpoint() {
    return newestCheckpoint(reads);
  }

  private static Optional<Checkpoint> newestCheckpoint(SqliteReads reads) {
    return reads.first(
        SqliteRows::checkpoint, "SELECT * FROM checkpoints ORDER BY position DESC LIMIT 1");
  }

  @Override
  public List<Snapshot> snapshots(Checkpoint checkpoint, String after, int max) {
    return reads.list(
        SqliteRows::snapshot,
        SqliteRows.SNAPSHOTS_OF_CHECKPOINT,
        checkpoint.position(),
        after,
        max);
  }

  @Override
  public Optional<Snapshot> newestSnapshot(String stream, long sequenceMax) {
    var newest =
        "SELECT * FROM snapshots WHERE stream = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1";
    return reads.first(SqliteRows::snapshot, newest, stream, sequenceMax);
  }

  @Override
  public Optional<String> sealedSecret(String ref) {
    return reads.first(
        result -> result.getString(1), "SELECT sealed FROM secrets WHERE ref = ?", ref);
  }

  @Override
  public List<LastConnection> lastConnections(String stream) {
    var all = "SELECT * FROM last_connections WHERE stream = ? ORDER BY at DESC";
    return reads.list(SqliteRows::lastConnection, all, stream);
  }

  @Override
  public Optional<Answer> answer(String actor, String key) {
    var one = "SELECT * FROM answers WHERE actor = ? AND key = ?";
    return reads.first(SqliteRows::answer, one, actor, key);
  }

  @Override
  public void close() {
    try {
      reads.close();
      if (writes.isPresent()) {
        writes.get().close();
      }
    } catch (SQLException e) {
      throw new StoreFailure("the event log could not be closed: " + e.getMessage(), e);
    }
  }
}
