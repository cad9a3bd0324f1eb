package io.modelstate.api;

import io.modelstate.runtime.engine.Verification;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Verdict;
import io.modelstate.runtime.store.sqlite.NativeLibrary;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.nio.file.Path;

/** Verifies the event log of a data folder; the controller may go on meanwhile. */
public final class FolderCheck {
  private FolderCheck() {}

  /** A sentence for the user. */
  public record Result(boolean sound, String sentence) {}

  public static Result of(Path folder) {
    NativeLibrary.keepIn(folder.resolve("native"));
    try (var log = SqliteEventLog.openForReading(folder.resolve("events.db"))) {
      return switch (Verification.of(log, folder.resolve("events.mark"))) {
        case Verdict.Sound sound ->
            new Result(
                true,
                "sound: %d events of %d streams in %d commits; the last commit is %s"
                    .formatted(
                        sound.events(),
                        sound.streams(),
                        sound.commits(),
                        sound.lastCommit().hex()));
        case Verdict.Broken(var sentence) -> new Result(false, sentence);
      };
    } catch (StoreFailure e) {
      return new Result(false, String.valueOf(e.getMessage()));
    }
  }
}
