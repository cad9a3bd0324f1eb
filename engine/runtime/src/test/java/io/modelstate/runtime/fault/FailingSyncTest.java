package io.modelstate.runtime.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.folder.DataFolder;
import io.modelstate.runtime.law.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of a process under load begins to fail: it goes on reading, refuses every change from
 * then on, and loses nothing it had acknowledged, not even when its machine then loses power.
 */
@Tag("faults")
class FailingSyncTest {
  private static final int ANSWERS_BEFORE = 150;
  private static final int ANSWERS_AFTER = 250;

  @TempDir static Path shared;
  private static ChildJvm jvm;

  @TempDir Path data;
  private final long seed = Seed.chosen();
  private final Testimony said = new Testimony();

  @BeforeAll
  static void prepare() throws Exception {
    jvm = ChildJvm.prepareIn(shared);
  }

  /** What begins to fail in a folder. */
  private interface Fault {
    void begin(Path folder) throws IOException;
  }

  @Test
  void afterAFailedSyncNothingIsTakenAndNothingIsLost() throws Exception {
    fails(FaultyDisk::failSyncs, "disk I/O error");
  }

  @Test
  void onAFullDiskNothingIsTakenAndNothingIsLost() throws Exception {
    fails(FaultyDisk::fill, "database or disk is full");
  }

  @Test
  void whatTheNextStartShowsIsDurable() throws Exception {
    var disk = FaultyDisk.compileIn(shared);
    if (disk.isPresent()) {
      run(disk.get(), answers -> beginAt(answers, FaultyDisk::failSyncs), ANSWERS_AFTER);
      FaultyDisk.repair(data);
      run(disk.get(), answers -> {}, 1); // It is killed once it has said what it shows.
      FaultyDisk.losePower(data, new SplittableRandom(seed));
      check();
    }
  }

  @Test
  void everyCommitIsSynced() throws Exception {
    var disk = FaultyDisk.compileIn(shared);
    if (disk.isPresent()) {
      run(disk.get(), answers -> {}, ANSWERS_BEFORE);
      long syncs = FaultyDisk.syncs(data);
      try (var folder = DataFolder.open(data);
          var engine = Victim.open(folder)) {
        long commits = engine.log().lastCommit().orElseThrow().number();
        assertTrue(syncs >= commits - 1, "%d syncs for %d commits".formatted(syncs, commits));
      }
    }
  }

  private void fails(Fault fault, String why) throws Exception {
    var disk = FaultyDisk.compileIn(shared);
    if (disk.isPresent()) {
      run(disk.get(), answers -> beginAt(answers, fault), ANSWERS_AFTER);
      assertFalse(said.unavailable().isEmpty(), Seed.says(seed));
      for (var text : said.unavailable()) {
        assertTrue(text.startsWith("the event log has stopped: "), text);
        assertTrue(text.contains(why), text);
        assertTrue(text.endsWith("; restart to go on with what is on disk"), text);
      }
      goesOnAfterARestart(disk.get());
    }
  }

  private void beginAt(int answers, Fault fault) {
    if (answers == ANSWERS_BEFORE) {
      try {
        fault.begin(data);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void goesOnAfterARestart(FaultyDisk disk) throws Exception {
    FaultyDisk.repair(data);
    FaultyDisk.losePower(data, new SplittableRandom(seed));
    check();
    int before = said.acknowledged().size();
    run(disk, answers -> {}, ANSWERS_BEFORE);
    assertTrue(said.acknowledged().size() > before, "nothing is taken after a restart");
    check();
  }

  /** Ends the process after {@code answersMax} answers; a refusal and an outage are answers too. */
  private void run(FaultyDisk disk, Consumer<Integer> heard, int answersMax) throws Exception {
    Files.createDirectories(data);
    long own = seed + said.acknowledged().size();
    var victim = disk.under(jvm.victim(data, own, 3), data).start();
    try (var output = victim.inputReader()) {
      said.listen(
          output,
          answers -> {
            heard.accept(answers);
            if (answers == answersMax) {
              victim.toHandle().destroyForcibly();
            }
          });
      assertEquals(137, victim.waitFor(), () -> jvm.complained() + Seed.says(seed));
    }
  }

  private void check() {
    try (var folder = DataFolder.open(data);
        var engine = Victim.open(folder)) {
      Aftermath.check(engine, said);
      Retries.send(engine, said);
      Aftermath.check(engine, said);
    }
  }
}
