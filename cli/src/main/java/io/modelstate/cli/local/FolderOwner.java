package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process that owns a data folder. It holds a lock on a file in there that has its pid, so a
 * pid that is left over from an earlier process is never taken for it.
 */
record FolderOwner(Path folder) {
  private static final Duration STOP_MAX = Duration.ofSeconds(30);

  /** Whether there was one to stop; it has ended when this returns. */
  boolean stop() {
    var lock = folder.resolve("modelstate.lock");
    try {
      if (!isHeld(lock)) {
        return false;
      }
      var pid = Files.readString(lock).strip();
      var owner =
          ProcessHandle.of(Long.parseLong(pid))
              .orElseThrow(() -> cannotStop("its process %s is not to be found".formatted(pid)));
      if (!owner.destroy()) {
        throw cannotStop("process %s does not take the signal".formatted(pid));
      }
      owner.onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (IOException | NumberFormatException | ExecutionException e) {
      throw cannotStop(String.valueOf(e.getMessage()));
    } catch (TimeoutException e) {
      throw cannotStop("it has not ended after %d seconds".formatted(STOP_MAX.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cannotStop("interrupted");
    }
  }

  private static boolean isHeld(Path lock) throws IOException {
    if (Files.notExists(lock)) {
      return false;
    }
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var taken = channel.tryLock()) {
      return taken == null;
    }
  }

  private Refusal cannotStop(String reason) {
    return Refusal.failed("cannot stop the controller in %s: %s".formatted(folder, reason));
  }
}
