package io.modelstate.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Verdict;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start from a checkpoint and the events after it, against a replay of everything. */
class CheckpointsTest {
  private static final int EVERY = 7;

  @TempDir Path folder;

  @Test
  void aStartFromACheckpointHasTheImagesOfAFullReplay() {
    try (var rig = open(EVERY).bootstrapped()) {
      work(rig, "a", 30);
    }
    try (var rig = open(EVERY)) {
      assertTrue(rig.engine().log().newestCheckpoint().isPresent());
      assertSameAsReplay(rig);
      work(rig, "b", 3);
    }
    try (var rig = open(EVERY)) {
      assertSameAsReplay(rig);
      assertSound(rig);
    }
  }

  @Test
  void aStreamIsReadAcrossCheckpoints() {
    ModelId model;
    try (var rig = open(EVERY).bootstrapped()) {
      model = work(rig, "a", 40);
    }
    try (var rig = open(EVERY)) {
      rig.set(model, "http-proxy", "http://last");
      var log = rig.engine().log();
      long next = log.nextSequence(model.uuid());
      for (long first : List.of(0L, 1L, 9L, next - 1, next)) {
        var read = log.streamRows(model.uuid(), first, 1_000);
        assertEquals(
            LongStream.range(first, next).boxed().toList(),
            read.stream().map(row -> row.event().sequence()).toList());
      }
      assertEquals(5, log.streamRows(model.uuid(), 3, 5).size());
    }
  }

  @Test
  void commandsGoOnWhereTheCheckpointEnded() {
    ModelId model;
    try (var rig = open(EVERY).bootstrapped()) {
      model = work(rig, "a", 30);
    }
    try (var rig = open(EVERY)) {
      rig.set(model, "http-proxy", "http://next");
      assertEquals("http://next", rig.config(model, "http-proxy"));
      assertSound(rig);
    }
  }

  @Test
  void aLogWithoutACheckpointIsReplayed() {
    try (var rig = open(Integer.MAX_VALUE).bootstrapped()) {
      work(rig, "a", 10);
    }
    try (var rig = open(Integer.MAX_VALUE)) {
      assertTrue(rig.engine().log().newestCheckpoint().isEmpty());
      assertSameAsReplay(rig);
    }
  }

  @Test
  void everyByteOfASnapshotIsGuarded() {
    try (var rig = open(EVERY).bootstrapped()) {
      work(rig, "a", 30);
    }
    var text = flip("UPDATE snapshots SET payload = replace(payload, 'alive', 'dying')");
    assertTrue(text.contains("the snapshot of stream "), text);
    assertTrue(text.contains("start with --replay"), text);
  }

  @Test
  void aLostSnapshotIsNoticed() {
    try (var rig = open(EVERY).bootstrapped()) {
      work(rig, "a", 30);
    }
    var text =
        flip(
            "DELETE FROM snapshots WHERE kind = 'model' AND sequence ="
                + " (SELECT max(sequence) FROM snapshots)");
    assertTrue(text.contains("but the snapshots are of"), text);
  }

  @Test
  void aChangedCheckpointIsNoticed() {
    try (var rig = open(EVERY).bootstrapped()) {
      work(rig, "a", 30);
    }
    var text = flip("UPDATE checkpoints SET streams = streams + 1");
    assertTrue(text.contains("the checkpoint at position"), text);
  }

  @Test
  void aChangedEventAfterTheCheckpointIsNoticed() {
    try (var rig = open(EVERY).bootstrapped()) {
      work(rig, "a", 30);
    }
    try (var rig = open(Integer.MAX_VALUE)) {
      rig.addModel("late");
    }
    var text =
        flip("UPDATE events SET actor = 'eve' WHERE position = (SELECT max(position) FROM events)");
    assertTrue(text.contains("does not match its hash"), text);
  }

  @Test
  void openingFromTheEventsMakesTheSnapshotsAnew() {
    try (var rig = open(EVERY).bootstrapped()) {
      work(rig, "a", 30);
    }
    flip("UPDATE snapshots SET payload = replace(payload, 'alive', 'dying')");
    try (var rig = open(SqliteEventLog.openFromEvents(file()), EVERY)) {
      assertSameAsReplay(rig);
      work(rig, "b", 10);
    }
    try (var rig = open(EVERY)) {
      assertTrue(rig.engine().log().newestCheckpoint().isPresent());
      assertSameAsReplay(rig);
    }
  }

  @Test
  void snapshotsOfAnotherProgramAreLeftOut() {
    ModelId model;
    try (var rig = open(EVERY).bootstrapped()) {
      model = work(rig, "a", 30);
      var newest = firstCheckpoint(rig);
      var other =
          new Checkpoint(newest.position(), newest.commit(), newest.streams(), "another", Rig.NOON);
      rig.engine().writer().append(Append.beside(List.of(other))).await();
    }
    try (var rig = open(EVERY)) {
      assertSameAsReplay(rig);
      rig.set(model, "http-proxy", "http://next");
    }
    try (var rig = open(EVERY)) {
      assertTrue(rig.engine().log().newestCheckpoint().isPresent());
      assertSameAsReplay(rig);
    }
  }

  @Test
  void anEndThatWasCutOffIsNoticedByTheMark() {
    try (var rig = open(Integer.MAX_VALUE).bootstrapped()) {
      work(rig, "a", 3);
    }
    var text =
        flip(
            "DELETE FROM events WHERE position > (SELECT first_position - 1 FROM commits ORDER BY"
                + " number DESC LIMIT 1)");
    assertTrue(text.contains("was acknowledged"), text);
  }

  @Test
  void aDamagedMarkIsNamed() throws IOException {
    try (var rig = open(Integer.MAX_VALUE).bootstrapped()) {
      work(rig, "a", 1);
    }
    var mark = folder.resolve("events.mark");
    Files.writeString(mark, Files.readString(mark).replace("commit", "commix"));
    var text = assertThrows(StoreFailure.class, () -> open(EVERY)).getMessage();
    assertTrue(text.contains("events.mark was changed or damaged"), text);
  }

  @Test
  void aLogWithoutAMarkIsTakenAsItIs() throws IOException {
    try (var rig = open(Integer.MAX_VALUE).bootstrapped()) {
      work(rig, "a", 1);
    }
    Files.delete(folder.resolve("events.mark"));
    try (var rig = open(EVERY)) {
      assertSameAsReplay(rig);
    }
  }

  private static ModelId work(Rig rig, String name, int changes) {
    var first = rig.addModel(name + "-one");
    rig.addModel(name + "-two");
    for (int i = 0; i < changes; i++) {
      rig.set(first, "http-proxy", "http://" + name + i);
    }
    rig.destroy(rig.addModel(name + "-gone"));
    return first;
  }

  /** Changes the closed file, and returns why it can no longer be opened. */
  private String flip(String... statements) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.executeUpdate(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return String.valueOf(assertThrows(StoreFailure.class, () -> open(EVERY)).getMessage());
  }

  private Rig open(int every) {
    return open(SqliteEventLog.open(file()), every);
  }

  private Rig open(SqliteEventLog log, int every) {
    return new Rig(
        Engine.open(
            Engine.Settings.of(log, Rig.key(folder), InstantSource.fixed(Rig.NOON))
                .withMark(folder.resolve("events.mark"))
                .withCheckpointEvery(every)));
  }

  private Path file() {
    return folder.resolve("events.db");
  }

  private static void assertSameAsReplay(Rig rig) {
    var replayed = new PublishedImages();
    Replay.unverified(rig.engine().log(), new EventCodec()).publishTo(replayed);
    var images = rig.engine().images();
    assertEquals(replayed.controller(), images.controller());
    assertEquals(replayed.models(), images.models());
    assertEquals(replayed.position(), images.position());
  }

  private static void assertSound(Rig rig) {
    assertTrue(LogVerifier.verify(rig.engine().log()) instanceof Verdict.Sound);
  }

  /** It is written beside the commands, some time after the events it holds. */
  private static Checkpoint firstCheckpoint(Rig rig) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (rig.engine().log().newestCheckpoint().isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
    return rig.engine().log().newestCheckpoint().orElseThrow();
  }
}
