package io.modelstate.runtime.engine;

import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.folder.HighWaterMark;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Verdict;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that can be known about a log from itself: both chains from the first event, the
 * newest commit against its mark, and the newest snapshots against what the events come to.
 */
public final class Verification {
  private Verification() {}

  /** {@code mark} need not exist. */
  public static Verdict of(EventLog log, Path mark) {
    try {
      HighWaterMark.check(mark, log);
      return log.newestCheckpoint().isEmpty() ? LogVerifier.verify(log) : withSnapshots(log);
    } catch (StoreFailure broken) {
      return new Verdict.Broken(String.valueOf(broken.getMessage()));
    }
  }

  /** The events are read once: verified, and folded into what the snapshots must come to. */
  private static Verdict withSnapshots(EventLog log) {
    var fromEvents = new Replay(log, new EventCodec());
    var verdict = fromEvents.run(Optional.empty());
    return verdict instanceof Verdict.Sound
            && !images(fromEvents).equals(images(Replay.verified(log, new EventCodec())))
        ? new Verdict.Broken(
            "the events are sound, but the snapshots are not what they come to: start with"
                + " --replay to make them anew")
        : verdict;
  }

  private record Picture(Object controller, Object models) {}

  private static Picture images(Replay replay) {
    var images = new PublishedImages();
    replay.publishTo(images);
    return new Picture(images.controller(), images.models());
  }
}
