package io.modelstate.runtime.law;

import static io.modelstate.domain.Lab.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.codec.CommandCodec;
import io.modelstate.runtime.engine.Disk;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Engine.Settings;
import io.modelstate.runtime.engine.Reply;
import io.modelstate.runtime.engine.Rig;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.engine.Terms;
import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.Ticket;
import io.modelstate.runtime.log.Verdict;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every stream of commands. */
class LawsTest {
  private static final int COMMANDS = 60;

  @TempDir Path folder;

  /** How many streams are tried when nobody says. */
  int streams() {
    return 4;
  }

  private void forAllStreams(LongConsumer law) {
    Seed.several("streams", streams())
        .forEach(
            seed -> {
              try {
                law.accept(seed);
              } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(Seed.says(seed), e);
              }
            });
  }

  @Test
  void theStreamsHoldEveryCommandAndEachSucceedsInSome() {
    var missing = new TreeSet<>(new CommandCodec().types().keySet());
    missing.remove("Bootstrap");
    missing.remove("SuspendRelation"); // Only where a relation crosses models.
    for (long seed = 0; seed < 200 && !missing.isEmpty(); seed++) {
      try (var rig = fresh()) {
        var commands = new RandomCommands(seed);
        for (int n = 0; n < 6 * COMMANDS; n++) {
          var command = commands.next(rig.engine().controller());
          if (accepted(rig, command)) {
            missing.remove(command.getClass().getSimpleName());
          }
        }
      }
    }
    assertTrue(missing.isEmpty(), () -> "never accepted: " + missing);
  }

  @Test
  void aRefusedCommandChangesNothing() {
    forAllStreams(
        seed -> {
          try (var rig = fresh()) {
            var commands = new RandomCommands(seed);
            for (int n = 0; n < COMMANDS; n++) {
              var before = Pictures.of(rig.engine().images());
              long position = rig.engine().log().lastPosition();
              if (!accepted(rig, commands.next(rig.engine().controller()))) {
                assertEquals(before, Pictures.of(rig.engine().images()));
                assertEquals(position, rig.engine().log().lastPosition());
              }
            }
          }
        });
  }

  @Test
  void aDryRunAnswersWithTheEventsOfTheCommand() {
    forAllStreams(
        seed -> {
          try (var rig = fresh()) {
            var commands = new RandomCommands(seed);
            for (int n = 0; n < COMMANDS; n++) {
              foretold(rig, commands.next(rig.engine().controller()));
            }
          }
        });
  }

  private static void foretold(Rig rig, Command command) {
    var before = Pictures.of(rig.engine().images());
    List<Outcome.Recorded> told;
    try {
      told = rig.engine().preview(command, Sender.of(ADMIN, "test")).events();
    } catch (Rejected foreseen) {
      var refused = assertThrows(Rejected.class, () -> rig.send(command));
      assertEquals(foreseen.message(), refused.message());
      assertEquals(foreseen.code(), refused.code());
      return;
    }
    assertEquals(before, Pictures.of(rig.engine().images()));
    var known = FreshNames.knownTo(rig.engine());
    assertEquals(
        known.without(told, rig.engine().codec()),
        known.without(rig.send(command).events(), rig.engine().codec()));
  }

  @Test
  void aRepeatedKeyGivesTheSameAnswerAndOneSetOfEvents() {
    forAllStreams(
        seed -> {
          try (var rig = fresh()) {
            var commands = new RandomCommands(seed);
            for (int n = 0; n < COMMANDS; n++) {
              answersAlike(rig, commands.next(rig.engine().controller()), "k" + n);
            }
          }
        });
  }

  private static void answersAlike(Rig rig, Command command, String key) {
    var sender = Sender.of(ADMIN, "test");
    var terms = Terms.keyed(key, command.toString());
    Reply first;
    try {
      first = rig.engine().execute(command, sender, terms);
    } catch (Rejected refused) {
      assertThrows(Rejected.class, () -> rig.engine().execute(command, sender, terms));
      return;
    }
    long position = rig.engine().log().lastPosition();
    var second = rig.engine().execute(command, sender, terms);
    assertTrue(second.repeated());
    assertEquals(first.events(), second.events());
    assertEquals(first.created(), second.created());
    assertEquals(first.warnings(), second.warnings());
    assertEquals(first.position(), second.position());
    assertEquals(position, rig.engine().log().lastPosition());
  }

  @Test
  void aRestartAnywhereGivesTheSameState() {
    restartsAnywhere(random -> Integer.MAX_VALUE);
  }

  @Test
  void aCheckpointAnywhereGivesTheSameState() {
    restartsAnywhere(random -> 1 + random.nextInt(20));
  }

  /** Checkpoints are written after as many events as the function says of each life. */
  private void restartsAnywhere(ToIntFunction<SplittableRandom> checkpointEvents) {
    forAllStreams(
        seed -> {
          var log = new Disk();
          var random = new SplittableRandom(seed);
          var commands = new RandomCommands(seed);
          var rig = open(log, checkpointEvents.applyAsInt(random)).bootstrapped();
          for (int n = 0; n < COMMANDS; n++) {
            accepted(rig, commands.next(rig.engine().controller()));
            if (random.nextInt(8) == 0) {
              var before = Pictures.of(rig.engine().images());
              rig.close();
              rig = open(log, checkpointEvents.applyAsInt(random));
              assertEquals(before, Pictures.of(rig.engine().images()));
            }
          }
          assertEquals(Pictures.replayed(log.log()), Pictures.of(rig.engine().images()));
          rig.close();
        });
  }

  private Rig open(Disk disk, int checkpointEvents) {
    var clock = InstantSource.fixed(Rig.NOON);
    var settings = Settings.of(disk.log(), Rig.key(folder), clock);
    return new Rig(Engine.open(settings.withCheckpointEvery(checkpointEvents)));
  }

  @Test
  void anySplitIntoCommitsGivesTheSameState() {
    forAllStreams(
        seed -> {
          try (var rig = fresh()) {
            var commands = new RandomCommands(seed);
            for (int n = 0; n < COMMANDS; n++) {
              accepted(rig, commands.next(rig.engine().controller()));
            }
            splitAnew(rig.engine().log(), new SplittableRandom(seed));
          }
        });
  }

  /** Writes the same appends in commits of other sizes; the last commit is one alone. */
  private static void splitAnew(EventLog original, SplittableRandom random) {
    var disk = new Disk();
    var other = disk.log();
    try (var writer = LogWriter.start(other, failure -> {})) {
      var appends = appends(original);
      while (!appends.isEmpty()) {
        disk.hold();
        var first = writer.append(appends.removeFirst());
        disk.awaitHeldWrite();
        int together = Math.min(appends.size(), random.nextInt(8));
        Ticket last = first;
        for (int n = 0; n < together; n++) {
          last = writer.append(appends.removeFirst());
        }
        disk.release();
        last.await();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertEquals(rows(original), rows(other));
    assertEquals(Pictures.replayed(original), Pictures.replayed(other));
    assertTrue(other.lastCommit().orElseThrow().number() <= commits(original));
    assertTrue(LogVerifier.verify(other) instanceof Verdict.Sound);
  }

  private static long commits(EventLog log) {
    return log.lastCommit().orElseThrow().number();
  }

  /** One for each commit of a log that was written by one client. */
  private static ArrayList<Append> appends(EventLog log) {
    var byCommit = new TreeMap<Long, List<NewEvent>>();
    for (var commit : log.commits(0, Integer.MAX_VALUE)) {
      int size = (int) (commit.lastPosition() - commit.firstPosition() + 1);
      var events = log.rows(commit.firstPosition() - 1, size).stream().map(Row::event).toList();
      byCommit.put(commit.number(), events);
    }
    return new ArrayList<>(byCommit.values().stream().map(Append::of).toList());
  }

  private static List<Row> rows(EventLog log) {
    return log.rows(0, Integer.MAX_VALUE);
  }

  private Rig fresh() {
    return Rig.open(new MemoryEventLog(), folder).bootstrapped();
  }

  private static boolean accepted(Rig rig, Command command) {
    try {
      rig.send(command);
      return true;
    } catch (Rejected refused) {
      return false;
    }
  }
}
