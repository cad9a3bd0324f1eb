package io.modelstate.runtime.fault;

import static io.modelstate.domain.Lab.ADMIN;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Rejected;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.folder.DataFolder;
import io.modelstate.runtime.law.Pictures;
import io.modelstate.runtime.law.RandomCommands;
import io.modelstate.runtime.law.Seed;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Verdict;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes of the log's files flip, or their ends are cut off: the start is refused with a text that
 * says which file, or nothing that matters was hit. Damage to rows that a start does not read is
 * found by verifying. Nothing is ever misread. {@code -Dflips=} says how often.
 */
@Tag("faults")
class DamagedFileTest {
  private static final int COMMANDS = 250;
  private static final int FLIPS = 300;

  @TempDir Path folder;
  private final long seed = Seed.chosen();
  private final SplittableRandom random = new SplittableRandom(seed);
  private Path whole;
  private Path damaged;

  /** What the whole folder holds. */
  private record Truth(Pictures images, List<Row> rows) {
    static Truth of(Engine engine) {
      return new Truth(Pictures.of(engine.images()), engine.log().rows(0, Integer.MAX_VALUE));
    }
  }

  private int refused;
  private int found;
  private int harmless;

  @BeforeEach
  void writeHistory() throws IOException {
    whole = folder.resolve("whole");
    damaged = folder.resolve("damaged");
    Files.createDirectories(damaged);
  }

  @Test
  void aDamagedDatabaseIsNeverMisread() throws IOException {
    try (var opened = DataFolder.open(whole);
        var engine = Victim.open(opened)) {
      send(engine);
    }
    damageOften("events.db");
  }

  @Test
  void aDamagedWriteAheadLogIsNeverMisread() throws IOException {
    try (var opened = DataFolder.open(folder.resolve("alive"));
        var engine = Victim.open(opened)) {
      send(engine);
      copy(opened.path(), whole); // As a kill would leave it.
    }
    assertTrue(Files.size(whole.resolve("events.db-wal")) > 0);
    damageOften("events.db-wal");
  }

  @Test
  void aDamagedMarkIsRefusedAndItsLossIsNot() throws IOException {
    try (var opened = DataFolder.open(whole);
        var engine = Victim.open(opened)) {
      send(engine);
    }
    damageOften("events.mark");
  }

  private void send(Engine engine) {
    var commands = new RandomCommands(seed);
    for (int n = 0; n < COMMANDS; n++) {
      try {
        var command = commands.next(engine.controller());
        engine.execute(command, Sender.of(ADMIN, "test"));
      } catch (Rejected expected) {
        continue;
      }
    }
  }

  private void damageOften(String name) throws IOException {
    var truth = read(whole);
    for (int n = 0; n < Integer.getInteger("flips", FLIPS); n++) {
      copy(whole, damaged);
      var what = damage(damaged.resolve(name));
      try {
        judge(truth, name);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("%s of %s; %s".formatted(what, name, Seed.says(seed)), e);
      }
    }
    System.err.printf(
        "%s: %d refused at the start, %d found by verifying, %d hit nothing that is kept%n",
        name, refused, found, harmless);
    assertTrue(refused > 0, "no damage was ever refused");
  }

  private Truth read(Path data) throws IOException {
    copy(data, damaged);
    try (var opened = DataFolder.open(damaged);
        var engine = Victim.open(opened)) {
      return Truth.of(engine);
    }
  }

  private void judge(Truth truth, String name) {
    try (var opened = DataFolder.open(damaged);
        var engine = Victim.open(opened)) {
      assertEquals(truth.images(), Pictures.of(engine.images()), "misread");
      if (verdict(engine) instanceof Verdict.Sound) {
        assertEquals(truth.rows(), engine.log().rows(0, Integer.MAX_VALUE), "verified as sound");
        harmless++;
      } else {
        found++;
      }
    } catch (StoreFailure refusal) {
      assertTrue(
          String.valueOf(refusal.getMessage())
              .matches(
                  "(?s).*(snapshot|checkpoint|events\\.db|event log|"
                      + name
                      + "|position|commit).*"),
          refusal::getMessage);
      refused++;
    }
  }

  /** A row that cannot even be read is found, too. */
  private static Verdict verdict(Engine engine) {
    try {
      return LogVerifier.verify(engine.log());
    } catch (RuntimeException unreadable) {
      return new Verdict.Broken(String.valueOf(unreadable.getMessage()));
    }
  }

  private String damage(Path file) throws IOException {
    long size = Files.size(file);
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      if (random.nextInt(10) == 0) {
        long length = random.nextLong(size);
        bytes.setLength(length);
        return "all from byte %d on".formatted(length);
      }
      long at = random.nextLong(size);
      bytes.seek(at);
      int was = bytes.read();
      int flipped = was ^ (1 << random.nextInt(8));
      bytes.seek(at);
      bytes.write(flipped);
      return "byte %d (%02x for %02x)".formatted(at, flipped, was);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var old = Files.list(to)) {
      for (var file : old.toList()) {
        Files.delete(file);
      }
    }
    try (var files = Files.list(from)) {
      for (var file : files.filter(one -> !one.toString().endsWith("-shm")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    Files.writeString(to.resolve("modelstate.lock"), "", US_ASCII);
  }
}
