package io.modelstate.api;

import io.modelstate.runtime.engine.Verification;
import io.modelstate.runtime.folder.DataFolder;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Verdict;
import io.modelstate.runtime.store.sqlite.NativeLibrary;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.nio.file.Files;
import java.nio.file.Path;

/** Verifies the event log of a data folder; the controller may go on meanwhile. */
public final class FolderCheck {
  private FolderCheck() {}

  /** A sentence for the user. */
  public record Result(boolean sound, String sentence) {}

  public static Result of(Path folder) {
    var events = DataFolder.events(folder);
    // A folder that is not there may be a slip of the pen: nothing is to be made of it.
    if (Files.exists(events)) {
      NativeLibrary.keepIn(DataFolder.nativeLibraries(folder));
    }
    try (var log = SqliteEventLog.openForReading(events)) {
      return switch (Verification.of(log, DataFolder.mark(folder))) {
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
