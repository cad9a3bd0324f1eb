package io.modelstate.runtime.store.sqlite;

import static io.modelstate.runtime.log.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.Verdict;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with sqlite3 changes the file behind our back: verifying names where. */
class TamperingTest {
  @TempDir Path folder;
  private SqliteEventLog log;

  @BeforeEach
  void write() {
    log = SqliteEventLog.open(file());
    try (var writer = LogWriter.start(log, failure -> {})) {
      writer.append(Append.of(List.of(event("a", 0), event("b", 0)))).await();
      writer.append(Append.of(List.of(event("a", 1), event("b", 1), event("c", 0)))).await();
      writer.append(Append.of(List.of(event("a", 2), event("c", 1)))).await();
    }
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void anUntouchedLogIsSound() {
    var last = log.lastCommit().orElseThrow();
    assertEquals(new Verdict.Sound(7, 3, 3, last.hash()), LogVerifier.verify(log));
  }

  @Test
  void namesAnEditedPayload() throws SQLException {
    change("UPDATE events SET payload = '{}' WHERE position = 3");
    assertBroken("position 3: event 1 of stream a does not match its hash and the event before");
  }

  @Test
  void namesAnEditedActor() throws SQLException {
    change("UPDATE events SET actor = 'eve' WHERE position = 4");
    assertBroken("position 4: event 1 of stream b does not match its hash and the event before");
  }

  @Test
  void namesALostLastRow() throws SQLException {
    change("DELETE FROM events WHERE position = 7");
    assertBroken("position 6 belongs to no commit");
  }

  @Test
  void namesARemovedStream() throws SQLException {
    change("DELETE FROM events WHERE stream = 'a'");
    assertBroken("position 1 is missing");
  }

  @Test
  void namesAStreamRemovedWithoutAGap() throws SQLException {
    change("DELETE FROM events WHERE stream = 'a'");
    change("UPDATE events SET position = position - 1 WHERE position = 2");
    change("UPDATE events SET position = position - 2 WHERE position BETWEEN 4 AND 5");
    change("UPDATE events SET position = position - 3 WHERE position = 7");
    assertBroken(
        "commit 1: its hash does not match its events (positions 1 to 1) and the commit before");
  }

  @Test
  void namesTwoSwappedRows() throws SQLException {
    swap(3, 4);
    assertBroken(
        "commit 2: its hash does not match its events (positions 3 to 5) and the commit before");
  }

  @Test
  void namesTwoSwappedRowsOfOneStream() throws SQLException {
    swap(3, 6);
    assertBroken("position 3: stream a goes on with event 2 instead of 1");
  }

  @Test
  void namesARenamedStream() throws SQLException {
    change("UPDATE events SET stream = 'z' WHERE stream = 'c'");
    assertBroken(
        "commit 2: its hash does not match its events (positions 3 to 5) and the commit before");
  }

  @Test
  void namesALostCommit() throws SQLException {
    change("UPDATE events SET commit_number = NULL WHERE commit_number = 2");
    assertBroken("commit 2 is missing");
  }

  @Test
  void namesAnEventOutsideAnyCommit() throws SQLException {
    change("UPDATE events SET commit_number = NULL WHERE commit_number = 3");
    assertBroken("position 6 belongs to no commit");
  }

  @Test
  void aTailCutOffWithItsCommitShowsAgainstANotedOne() throws SQLException {
    List<Commit> noted = List.of(log.lastCommit().orElseThrow());
    change("DELETE FROM events WHERE position > 5");
    assertInstanceOf(Verdict.Sound.class, LogVerifier.verify(log));
    assertEquals(
        new Verdict.Broken("commit 3 is missing: the log ends at 2"),
        LogVerifier.verify(log, noted));
  }

  @Test
  void namesAnEventLostWithItsCommit() throws SQLException {
    change("DELETE FROM events WHERE position = 2");
    assertBroken("commit 1 is missing");
  }

  private void assertBroken(String sentence) {
    assertEquals(new Verdict.Broken(sentence), LogVerifier.verify(log));
  }

  private void swap(long one, long other) throws SQLException {
    change("UPDATE events SET position = -1 WHERE position = " + one);
    change("UPDATE events SET position = %d WHERE position = %d".formatted(one, other));
    change("UPDATE events SET position = %d WHERE position = -1".formatted(other));
  }

  private void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private Path file() {
    return folder.resolve("events.db");
  }
}
