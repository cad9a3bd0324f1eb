package io.modelstate.runtime.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.folder.DataFolder;
import io.modelstate.runtime.law.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An engine under load is killed, again and again, at any moment from its start on; or its machine
 * loses power, which takes what was not synced with it. {@code -Dkills=} says how often.
 */
@Tag("faults")
class KilledEngineTest {
  private static final int KILLS_A_FOLDER = 20;
  private static final int ANSWERS_MAX = 400;
  private static final int MILLIS_MAX = 900;
  private static final int SIGKILL = 128 + 9;

  @TempDir static Path shared;
  private static ChildJvm jvm;

  @TempDir Path folder;
  private final long seed = Seed.chosen();
  private final SplittableRandom random = new SplittableRandom(seed);

  @BeforeAll
  static void prepare() throws Exception {
    jvm = ChildJvm.prepareIn(shared);
  }

  /** What is done to a folder between a process's death and the next start. */
  private interface Death {
    void leaves(Path data) throws IOException;
  }

  @Test
  void killedAtAnyMomentItKeepsWhatItAcknowledged() throws Exception {
    killAgainAndAgain(Integer.getInteger("kills", 200), (builder, data) -> builder, data -> {});
  }

  @Test
  void withoutPowerItKeepsWhatItAcknowledged() throws Exception {
    var disk = FaultyDisk.compileIn(shared);
    if (disk.isPresent()) {
      int losses = Integer.getInteger("kills", 200) / 4;
      killAgainAndAgain(
          losses, disk.get()::under, data -> FaultyDisk.losePower(data, random.split()));
    }
  }

  private interface Start {
    ProcessBuilder of(ProcessBuilder builder, Path data) throws IOException;
  }

  private void killAgainAndAgain(int kills, Start start, Death death) throws Exception {
    long acknowledged = 0;
    for (int done = 0; done < kills; done += KILLS_A_FOLDER) {
      var said = new Testimony();
      var data = folder.resolve("data-" + done);
      java.nio.file.Files.createDirectories(data);
      for (int kill = 0; kill < Math.min(KILLS_A_FOLDER, kills - done); kill++) {
        var which = "kill %d; %s".formatted(done + kill, Seed.says(seed));
        try {
          liveAndDie(start.of(jvm.victim(data, random.nextInt(1_000_000), 4), data), said);
          death.leaves(data);
          check(data, said);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(which + "\n" + jvm.complained(), e);
        }
      }
      acknowledged += said.acknowledged().size();
    }
    System.err.printf("%d kills, %d commands acknowledged, none lost%n", kills, acknowledged);
    assertTrue(acknowledged > kills, "commands acknowledged: " + acknowledged);
  }

  /** Dies after some answers, or some time, which may be before the first. */
  private void liveAndDie(ProcessBuilder builder, Testimony said) throws Exception {
    boolean timed = random.nextInt(3) == 0;
    int answers = timed ? Integer.MAX_VALUE : 1 + random.nextInt(ANSWERS_MAX);
    int millis = random.nextInt(MILLIS_MAX);
    var victim = builder.start();
    try (var killer = Executors.newSingleThreadScheduledExecutor();
        var output = victim.inputReader()) {
      if (timed) {
        var fate =
            killer.schedule(victim.toHandle()::destroyForcibly, millis, TimeUnit.MILLISECONDS);
        assertTrue(!fate.isCancelled());
      }
      said.listen(
          output,
          heard -> {
            if (heard == answers) {
              victim.toHandle().destroyForcibly();
            }
          });
      assertEquals(SIGKILL, victim.waitFor(), "it died by itself");
    }
  }

  private static void check(Path data, Testimony said) {
    try (var opened = DataFolder.open(data);
        var engine = Victim.open(opened)) {
      Aftermath.check(engine, said);
      Retries.send(engine, said);
      Aftermath.check(engine, said);
    }
  }
}
