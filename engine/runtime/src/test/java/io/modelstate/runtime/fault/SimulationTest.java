package io.modelstate.runtime.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Rejected;
import io.modelstate.runtime.codec.CommandCodec;
import io.modelstate.runtime.engine.Rig;
import io.modelstate.runtime.law.RandomCommands;
import io.modelstate.runtime.law.Seed;
import io.modelstate.runtime.log.Unavailable;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole engine on a simulated disk, which goes down at every write there is, once before and
 * once after it got through; each time the engine is started again on what is left and goes on.
 */
class SimulationTest {
  private static final int COMMANDS = 25;

  @TempDir Path folder;

  @Test
  void aCrashAtAnyWriteLosesNothingAcknowledged() {
    Seed.several("simulations", 1).forEach(this::crashAtEveryWrite);
  }

  @Test
  @Tag("faults")
  void manyCrashesLoseNothingAcknowledged() {
    Seed.several("simulations", 15).forEach(this::crashAtEveryWrite);
  }

  private void crashAtEveryWrite(long seed) {
    try {
      int writes = new Life(seed).live(Integer.MAX_VALUE, true);
      assertTrue(writes > 2, "nothing was written");
      for (int write = 0; write < writes; write++) {
        new Life(seed).live(write, true);
        new Life(seed).live(write, false);
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(Seed.says(seed), e);
    }
  }

  /** One run of a stream of commands, with one crash in it. */
  private final class Life {
    private final CrashingLog log = new CrashingLog();
    private final Testimony said = new Testimony();
    private final CommandCodec codec = new CommandCodec();
    private final RandomCommands commands;

    Life(long seed) {
      commands = new RandomCommands(seed);
    }

    /** Answers how often the log was written to. */
    int live(int crashAt, boolean losingIt) {
      var rig = Rig.open(log.restart(), folder).bootstrapped();
      log.crashAt(crashAt, losingIt);
      for (int n = 0; n < COMMANDS; n++) {
        if (!answered(rig, "k" + n)) {
          rig.close();
          rig = Rig.open(log.restart(), folder);
          Aftermath.check(rig.engine(), said);
          assertEquals(1, Retries.send(rig.engine(), said));
        }
      }
      rig.close();
      rig = Rig.open(log.restart(), folder);
      Aftermath.check(rig.engine(), said);
      rig.close();
      return log.writes();
    }

    private boolean answered(Rig rig, String key) {
      var body = commands.body(rig.engine().controller());
      said.hear("TRY %s %s".formatted(key, body));
      try {
        var reply = Fingerprints.send(rig.engine(), codec, key, body);
        said.hear(Fingerprints.acknowledged(rig.engine(), key, reply));
      } catch (Rejected refused) {
        said.hear("NO " + key);
      } catch (Unavailable down) {
        return false;
      }
      return true;
    }
  }
}
