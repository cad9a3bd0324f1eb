package io.modelstate.runtime.engine;

import io.modelstate.domain.Image;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.ControllerAggregate;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.ImageCodec;
import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.Batch;
import io.modelstate.runtime.log.Beside;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.OnDurable;
import io.modelstate.runtime.log.StreamHead;
import io.modelstate.runtime.log.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes checkpoints, so that a start reads the newest snapshots and a short tail instead of the
 * whole log.
 *
 * <p>How it works. The writer's thread notes which streams each batch changed. After every so many
 * events, at the end of a batch, it picks up the images of the changed streams, which costs it a
 * reference each: images are immutable, and at that moment they all are as of the same position. A
 * thread of its own then turns them into JSON and appends them in small portions, which ride along
 * with whatever is committed; no command ever waits for more than such a portion. The row that says
 * that the checkpoint is complete comes last. A crash in between leaves snapshots that no
 * checkpoint refers to, and the one before stays good until then.
 */
final class Checkpoints implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Checkpoints.class);
  private static final int PORTION_SNAPSHOTS = 32;
  private static final int REVISION = 1;

  /**
   * A snapshot costs the writer about ten times what an event does: one for 200 events is little,
   * and 200 are folded faster than one is read.
   */
  private static final int CHEAP_STREAMS = 250;

  private static final int CLOSE_SECONDS_MAX = 30;

  /** Fewer are folded at a start about as fast as their snapshots are read. */
  private static final int CLOSE_EVENTS_MIN = 1_000;

  /** What is to be written, as of one position. */
  private record Taken(Commit commit, int streams, Instant recorded, List<TakenImage> images) {}

  private record TakenImage(StreamHead head, Object state) {}

  private final EventLog log;
  private final LogWriter writer;
  private final PublishedImages images;
  private final InstantSource clock;
  private final int everyEvents;
  private final AtomicBoolean writing = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("checkpoints").daemon().factory());

  // Of the writer's thread.
  private final Set<String> changed = new HashSet<>();
  private Optional<Commit> lastCommit;
  private long events;

  private Checkpoints(
      EventLog log,
      LogWriter writer,
      PublishedImages images,
      InstantSource clock,
      int everyEvents,
      Replay replay) {
    this.log = log;
    this.writer = writer;
    this.images = images;
    this.clock = clock;
    this.everyEvents = everyEvents;
    lastCommit = log.lastCommit();
    changed.addAll(replay.changed());
    events = replay.eventsAfterCheckpoint();
  }

  /** Before the first command; {@code replay} knows what the last checkpoint lacks. */
  static Checkpoints start(
      EventLog log,
      LogWriter writer,
      PublishedImages images,
      InstantSource clock,
      int everyEvents,
      Replay replay) {
    var checkpoints = new Checkpoints(log, writer, images, clock, everyEvents, replay);
    writer.addWitness(checkpoints::note);
    writer.onCommitted(_ -> checkpoints.takeWhenDue());
    return checkpoints;
  }

  private void note(Batch batch) {
    for (var row : batch.rows()) {
      changed.add(row.event().stream());
    }
    events += batch.rows().size();
    batch.commit().ifPresent(commit -> lastCommit = Optional.of(commit));
  }

  /** With many streams changed a checkpoint costs more, so it is taken after more events. */
  private void takeWhenDue() {
    if (events >= Math.max(everyEvents, everyEvents / CHEAP_STREAMS * (long) changed.size())) {
      take();
    }
  }

  /** On the writer's thread, where all images are as of the last commit. */
  private void take() {
    if (lastCommit.isEmpty() || !writing.compareAndSet(false, true)) {
      return;
    }
    List<TakenImage> taken = new ArrayList<>(changed.size());
    for (var stream : changed) {
      var head = log.stream(stream).orElseThrow();
      var image = image(head);
      if (image.sequence() != head.nextSequence() - 1) {
        writing.set(false); // A batch is being published: the next one will do.
        return;
      }
      taken.add(new TakenImage(head, image.state()));
    }
    var recorded = lastCommit.get().recorded();
    var all = new Taken(lastCommit.get(), images.streams(), recorded, taken);
    try {
      thread.execute(() -> write(all));
      changed.clear();
      events = 0;
    } catch (RejectedExecutionException closing) {
      writing.set(false);
    }
  }

  private Image<?> image(StreamHead head) {
    return head.kind().equals(ControllerAggregate.KIND)
        ? images.controller()
        : images.model(new ModelId(head.stream())).orElseThrow();
  }

  private void write(Taken taken) {
    try {
      var codec = new ImageCodec(); // Costly, and no start needs one.
      List<Beside> portion = new ArrayList<>();
      for (var one : taken.images()) {
        portion.add(snapshot(taken, one, codec));
        if (portion.size() == PORTION_SNAPSHOTS) {
          writer.append(Append.beside(portion)).await();
          portion.clear();
        }
      }
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var commit = taken.commit();
      portion.add(
          new Checkpoint(
              commit.lastPosition(), commit, taken.streams(), ImageCodec.fingerprint(), now));
      writer.append(Append.beside(portion)).await();
      LOGGER.debug(
          "checkpoint at position {}: {} snapshots", commit.lastPosition(), taken.images().size());
    } catch (Unavailable stopped) {
      // The log has said why; the checkpoint before is still good.
      LOGGER.debug("a checkpoint was given up", stopped);
    } finally {
      writing.set(false);
    }
  }

  private static Snapshot snapshot(Taken taken, TakenImage one, ImageCodec codec) {
    var head = one.head();
    return new Snapshot(
        head.stream(),
        head.kind(),
        head.nextSequence() - 1,
        head.stream() + "/" + (head.nextSequence() - 1),
        head.kind() + "-image",
        REVISION,
        taken.recorded(),
        taken.commit().lastPosition(),
        head.lastPosition(),
        head.hash(),
        codec.encode(one.state()));
  }

  /** Takes a last one if it is worth it, and waits until it is written. Before the writer ends. */
  @Override
  public void close() {
    try {
      OnDurable last =
          (_, _) -> {
            if (events >= CLOSE_EVENTS_MIN) {
              take();
            }
          };
      writer.append(new Append(List.of(), List.of(), List.of(), last)).await();
    } catch (Unavailable stopped) {
      LOGGER.debug("no last checkpoint", stopped);
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS_MAX, TimeUnit.SECONDS)) {
        LOGGER.warn(
            "The last checkpoint took too long and was given up; the next start is slower.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
