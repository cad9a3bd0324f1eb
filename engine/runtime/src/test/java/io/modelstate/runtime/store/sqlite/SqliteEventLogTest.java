package io.modelstate.runtime.store.sqlite;

import static io.modelstate.runtime.log.Events.append;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.EventLogContract;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Verdict;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventLogTest extends EventLogContract {
  @TempDir Path folder;

  @Override
  protected EventLog openEmpty() {
    return SqliteEventLog.open(folder.resolve("empty.db"));
  }

  @Test
  void goesOnWhereItEnded() {
    write(0, 3);
    write(3, 5);
    try (var log = SqliteEventLog.open(file())) {
      assertEquals(5, log.lastPosition());
      assertEquals(5, log.nextSequence("a"));
      assertEquals(5, log.streamRows("a", 0, 10).size());
      assertEquals(5, log.lastCommit().orElseThrow().number());
    }
  }

  @Test
  void refusesANewerFormat() throws SQLException {
    write(0, 1);
    change("PRAGMA user_version = 7");
    assertEquals(
        file()
            + " was written by a newer version of modelstate (format 7; this one reads up to 3)."
            + " Use that version, or another data folder.",
        refusal());
  }

  @Test
  void refusesADatabaseThatIsNotOurs() throws SQLException {
    change("CREATE TABLE shopping (item TEXT)");
    assertTrue(refusal().contains("is no event log of modelstate"), refusal());
  }

  @Test
  void refusesAnEndThatIsNotThatOfACommit() throws SQLException {
    write(0, 3);
    change("UPDATE events SET commit_number = NULL WHERE position = 3");
    assertTrue(
        refusal().contains("the last commit ends at position 2, but the last event is at 3"));
  }

  @Test
  void commitsOfAnOlderFormatAreKept() throws SQLException {
    write(0, 3);
    List<Commit> before;
    try (var log = SqliteEventLog.open(file())) {
      before = log.commits(0, 10);
    }
    change("CREATE TABLE old AS SELECT * FROM commits");
    change("DROP VIEW commits");
    change("ALTER TABLE old RENAME TO commits");
    for (var column : List.of("commit_number", "commit_first_position", "commit_hash")) {
      change("ALTER TABLE events DROP COLUMN " + column);
    }
    change("PRAGMA user_version = 2");
    try (var log = SqliteEventLog.open(file())) {
      assertEquals(3, before.size());
      assertEquals(before, log.commits(0, 10));
      assertInstanceOf(Verdict.Sound.class, LogVerifier.verify(log));
    }
    write(3, 4);
  }

  @Test
  void refusesALostStream() throws SQLException {
    write(0, 3);
    change("DELETE FROM events WHERE position = 2");
    assertTrue(refusal().contains("position 2 is missing"), refusal());
  }

  @Test
  void refusesAnEditedHashInTheLastCommit() throws SQLException {
    write(0, 3);
    change("UPDATE events SET hash = zeroblob(32) WHERE position = 3");
    assertTrue(refusal().contains("the hash of the last commit (3) does not match"), refusal());
  }

  @Test
  void factsTooLargeToJoinAreReadInSmallerParts() {
    write(0, 200);
    // The driver takes what follows the question mark as settings of the connection.
    try (var whole = SqliteEventLog.open(file());
        var limited = SqliteEventLog.open(folder.resolve("events.db?limit_length=900"))) {
      assertEquals(200, whole.facts(0, 200).size());
      var part = limited.facts(0, 200);
      assertTrue(part.size() < 200);
      assertEquals(whole.facts(0, part.size()), part);
    }
  }

  private Path file() {
    return folder.resolve("events.db");
  }

  private void write(long from, long to) {
    try (var log = SqliteEventLog.open(file());
        var writer = LogWriter.start(log, failure -> {})) {
      for (long sequence = from; sequence < to; sequence++) {
        writer.append(append("a", sequence)).await();
      }
    }
  }

  private void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(StoreFailure.class, () -> SqliteEventLog.open(file())).getMessage());
  }
}
