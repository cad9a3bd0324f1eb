package io.modelstate.runtime.folder;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.log.Batch;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.Events;
import io.modelstate.runtime.log.Hash;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves of the mark, and what nobody but damage does. */
class HighWaterMarkTest {
  private static final int LINE = 130;

  @TempDir Path folder;
  private final MemoryEventLog log = new MemoryEventLog();
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("events.mark");
  }

  @Test
  void aKillAfterTheFirstCommitLeavesOneLine() throws IOException {
    commit(HighWaterMark.open(file, log), 1);
    assertEquals(2 * LINE, Files.size(file));
    assertDoesNotThrow(() -> HighWaterMark.check(file, log));
  }

  @Test
  void aLineThatAKillCutShortIsMadeUpForByTheOther() throws IOException {
    var mark = HighWaterMark.open(file, log);
    commit(mark, 1);
    commit(mark, 2);
    log.write(batch(3)); // Its note was begun, in place of that of commit 1.
    damage(0);
    assertDoesNotThrow(() -> HighWaterMark.check(file, log));
  }

  @Test
  void aBrokenLineThatNoCommitIsMissingFromIsDamage() throws IOException {
    var mark = HighWaterMark.open(file, log);
    commit(mark, 1);
    commit(mark, 2);
    damage(0);
    assertDamaged();
  }

  @Test
  void afterAnOrderlyEndEitherLineMustBeWhole() throws IOException {
    var mark = HighWaterMark.open(file, log);
    commit(mark, 1);
    commit(mark, 2);
    mark.close();
    var whole = Files.readString(file);
    assertEquals(whole.substring(0, LINE), whole.substring(LINE));
    for (int line = 0; line < 2; line++) {
      Files.writeString(file, whole);
      damage(line);
      assertDamaged();
    }
  }

  @Test
  void aFileOfOneLineIsFromBeforeThereWereTwo() throws IOException {
    var mark = HighWaterMark.open(file, log);
    commit(mark, 1);
    mark.close();
    Files.writeString(file, Files.readString(file).substring(0, LINE));
    commit(HighWaterMark.open(file, log), 2);
    HighWaterMark.check(file, log);
    assertTrue(Files.readString(file).contains("commit 0000000000000000002"));
  }

  @Test
  void aLogThatEndsBeforeTheNewerLineIsRefused() {
    var mark = HighWaterMark.open(file, log);
    commit(mark, 1);
    commit(mark, 2);
    var shorter = new MemoryEventLog();
    shorter.write(batch(1));
    var text =
        assertThrows(StoreFailure.class, () -> HighWaterMark.check(file, shorter)).getMessage();
    assertTrue(text.contains("position 2 was acknowledged"), text);
  }

  private void commit(HighWaterMark mark, long number) {
    var batch = batch(number);
    log.write(batch);
    mark.accept(batch);
  }

  private static Batch batch(long number) {
    var hash = Hash.of(new byte[Hash.BYTES]);
    var commit = new Commit(number, number, number, Instant.EPOCH, hash);
    return new Batch(
        List.of(new Row(number, Events.event("m", number - 1), hash)),
        Optional.of(commit),
        List.of());
  }

  private void damage(int line) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[line * LINE + 20] ^= 1;
    Files.write(file, bytes);
  }

  private void assertDamaged() {
    var text = assertThrows(StoreFailure.class, () -> HighWaterMark.check(file, log)).getMessage();
    assertTrue(text.contains("was changed or damaged"), text);
  }
}
