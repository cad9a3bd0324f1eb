package io.modelstate.runtime.fault;

import io.modelstate.domain.Rejected;
import io.modelstate.runtime.engine.Rig;
import io.modelstate.runtime.law.RandomCommands;
import io.modelstate.runtime.law.Seed;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock jumps, back and forth, by up to years: positions, sequences and proofs do not care. */
class ClockJumpTest {
  private static final int COMMANDS = 300;
  private static final Duration JUMP_MAX = Duration.ofDays(4_000);

  @TempDir Path folder;

  @Test
  void historyIsSoundWhateverTheClockSays() {
    long seed = Seed.chosen();
    var random = new SplittableRandom(seed);
    InstantSource clock = () -> jumped(random);
    var commands = new RandomCommands(seed);
    try (var rig = open(clock).bootstrapped()) {
      for (int n = 0; n < COMMANDS; n++) {
        try {
          rig.send(commands.next(rig.engine().controller()));
        } catch (Rejected refused) {
          continue;
        }
      }
    }
    try (var rig = open(clock)) {
      Aftermath.check(rig.engine(), new Testimony());
    } catch (AssertionError e) {
      throw new AssertionError(Seed.says(seed), e);
    }
  }

  private Rig open(InstantSource clock) {
    return Rig.open(SqliteEventLog.open(folder.resolve("events.db")), folder, clock);
  }

  private static Instant jumped(SplittableRandom random) {
    long second = random.nextLong(-JUMP_MAX.toSeconds(), JUMP_MAX.toSeconds());
    return Rig.NOON.plusSeconds(second).plusNanos(random.nextInt(1_000_000_000));
  }
}
