package io.modelstate.runtime.fault;

import static io.modelstate.domain.Lab.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.engine.Rig;
import io.modelstate.runtime.folder.DataFolder;
import io.modelstate.runtime.log.Unavailable;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no room for one more page: by SQLite's own limit, and by the operating system's. */
@Tag("faults")
class FullDiskTest {
  private static final int PAGES_MAX = 60;
  private static final int FILE_KIB_MAX = 2_048;
  private static final int ANSWERS_MAX = 20_000;
  private static final int REFUSALS = 10;

  @TempDir Path shared;
  @TempDir Path data;

  @Test
  void aLogThatMayNotGrowRefusesChangesAndAnswersReads() {
    // The driver takes what follows the question mark as settings of the connection.
    var limited = data.resolve("events.db?max_page_count=" + PAGES_MAX);
    int done;
    try (var rig = Rig.open(SqliteEventLog.open(limited), data).bootstrapped()) {
      var dev = rig.addModel("dev");
      done = setUntilFull(rig, "dev");
      assertEquals("http://p" + done, rig.config(dev, "http-proxy"));
      assertThrows(Unavailable.class, () -> rig.addModel("other"));
      assertFalse(rig.engine().ready());
      Aftermath.imagesAreAReplay(rig.engine());
    }
    try (var rig = Rig.open(SqliteEventLog.open(data.resolve("events.db")), data)) {
      Aftermath.check(rig.engine(), new Testimony());
      var dev = rig.engine().controller().registry().find(ADMIN, "dev");
      assertEquals("http://p" + done, rig.config(dev.orElseThrow(), "http-proxy"));
      rig.addModel("other");
    }
  }

  /** The number of the last change that was taken. */
  private static int setUntilFull(Rig rig, String name) {
    var model = rig.engine().controller().registry().find(ADMIN, name).orElseThrow();
    for (int n = 0; ; n++) {
      try {
        rig.set(model, "http-proxy", "http://p" + n);
      } catch (Unavailable full) {
        assertTrue(String.valueOf(full.getMessage()).contains("database or disk is full"));
        return n - 1;
      }
    }
  }

  @Test
  void aProcessThatMayWriteNoLargerFileKeepsWhatItAcknowledged() throws Exception {
    var jvm = ChildJvm.prepareIn(shared);
    var said = new Testimony();
    var builder = jvm.victim(data, 1, 3);
    var limit = List.of("sh", "-c", "ulimit -f %d; exec \"$@\"".formatted(FILE_KIB_MAX), "sh");
    builder.command().addAll(0, limit);
    var victim = builder.start();
    try (var output = victim.inputReader()) {
      said.listen(
          output,
          answers -> {
            if (answers == ANSWERS_MAX || said.unavailable().size() == REFUSALS) {
              victim.toHandle().destroyForcibly();
            }
          });
      assertEquals(137, victim.waitFor(), jvm::complained);
    }
    // A client may be refused once more while the process is being killed.
    assertTrue(said.unavailable().size() >= REFUSALS);
    assertTrue(said.unavailable().getFirst().startsWith("the event log has stopped: "));
    try (var folder = DataFolder.open(data);
        var engine = Victim.open(folder)) {
      Aftermath.check(engine, said);
    }
  }
}
