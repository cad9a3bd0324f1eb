package io.modelstate.runtime.engine;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Event;
import io.modelstate.domain.Image;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.ControllerAggregate;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.codec.ImageCodec;
import io.modelstate.runtime.log.Batches;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.Fact;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.StreamHead;
import io.modelstate.runtime.log.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds the log into images: from the newest checkpoint on, or from the first event. Reads on one
 * thread, decodes and folds on another.
 */
public final class Replay {
  private static final int BATCH_ROWS = 2_000;
  private static final int BATCH_SNAPSHOTS = 500;

  /**
   * How much of a batch's decoding the reading thread leaves to the other, to begin with, and how
   * far it goes at a time when it finds itself too far ahead, or not at all.
   */
  private static final int LEFT_PERCENT = 50;

  private static final int LEFT_PERCENT_STEP = 5;

  /** A fact, and its event if the reading thread has decoded it. */
  private record Item(Fact fact, @Nullable Event event) {}

  private static final Image<ModelState> UNBORN = new Image<>(ModelState.EMPTY, -1);

  /** One look-up for each event. */
  private static final class Model {
    private Image<ModelState> image;
    private boolean changed;

    Model(Image<ModelState> image) {
      this.image = image;
    }
  }

  private final EventLog log;
  private final EventCodec codec;
  private final Map<String, Model> models = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private Image<ControllerState> controller = new Image<>(ControllerState.EMPTY, -1);
  private Optional<String> controllerId = Optional.empty();
  private long events;
  private long position;
  private boolean leftCheckpointsOut;

  Replay(EventLog log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  /**
   * For a start: everything that is read is verified.
   *
   * @throws StoreFailure when something was changed; the text says what
   */
  static Replay verified(EventLog log, EventCodec codec) {
    var replay = new Replay(log, codec);
    var newest = log.newestCheckpoint();
    var checkpoint = newest.filter(Replay::isReadable);
    replay.leftCheckpointsOut = newest.isPresent() && checkpoint.isEmpty();
    var verdict = replay.run(checkpoint);
    if (verdict instanceof Verdict.Broken(var sentence)) {
      throw new StoreFailure(
          "the event log was changed or damaged: %s. Go back to a backup, or look for the reason"
                  .formatted(sentence)
              + " in the tables with sqlite3.");
    }
    return replay;
  }

  /** Verifies and folds from the checkpoint on, or from the first event. Once. */
  Verdict run(Optional<Checkpoint> checkpoint) {
    try {
      return checkpoint
          .map(this::afterCheckpoint)
          .orElseGet(() -> LogVerifier.verify(log, this::fold));
    } catch (BrokenHistory e) {
      return new Verdict.Broken(
          "after position %d: %s".formatted(position, String.valueOf(e.getMessage())));
    }
  }

  /** From the first event, without looking at hashes. */
  public static Replay unverified(EventLog log, EventCodec codec) {
    var replay = new Replay(log, codec);
    var sharing = new Sharing();
    try (var batches =
        Batches.<Item>of(
            (last, ahead) ->
                replay.items(last == null ? 0 : last.fact().position(), sharing.left(ahead)))) {
      for (var batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
        batch.forEach(replay::fold);
      }
    }
    return replay;
  }

  /** Keeps both threads busy, whatever reading costs here. Belongs to the reading thread. */
  private static final class Sharing {
    private int percent = LEFT_PERCENT;

    /** In percent of the next batch, with so many batches waiting. */
    int left(int ahead) {
      if (ahead == 0) {
        percent = Math.min(100, percent + LEFT_PERCENT_STEP);
      } else if (ahead > 1) {
        percent = Math.max(0, percent - LEFT_PERCENT_STEP);
      }
      return percent;
    }
  }

  /** On the reading thread, which decodes the end of each batch while its begin is folded. */
  private List<Item> items(long afterPosition, int leftPercent) {
    var facts = log.facts(afterPosition, BATCH_ROWS);
    int left = facts.size() * leftPercent / 100;
    List<Item> items = new ArrayList<>(facts.size());
    for (var fact : facts) {
      items.add(new Item(fact, items.size() < left ? null : decoded(fact)));
    }
    return items;
  }

  private static boolean isReadable(Checkpoint checkpoint) {
    return checkpoint.fingerprint().equals(ImageCodec.fingerprint());
  }

  private Verdict afterCheckpoint(Checkpoint checkpoint) {
    var commits = log.commits(checkpoint.position() - 1, 1);
    if (!commits.equals(List.of(checkpoint.commit()))) {
      return new Verdict.Broken(
          "commit %d is not the one that the checkpoint at position %d was taken at"
              .formatted(checkpoint.commit().number(), checkpoint.position()));
    }
    var heads = load(checkpoint);
    position = checkpoint.position();
    return LogVerifier.verifyAfter(checkpoint, heads, log, this::fold);
  }

  private List<StreamHead> load(Checkpoint checkpoint) {
    List<StreamHead> heads = new ArrayList<>();
    var images = new ImageCodec();
    try (var batches =
        Batches.<Snapshot>of(
            (last, _) ->
                log.snapshots(checkpoint, last == null ? "" : last.stream(), BATCH_SNAPSHOTS))) {
      for (var batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
        for (var snapshot : batch) {
          put(snapshot, images);
          heads.add(snapshot.head());
        }
      }
    }
    return heads;
  }

  private void put(Snapshot snapshot, ImageCodec images) {
    if (snapshot.kind().equals(ControllerAggregate.KIND)) {
      controllerId = Optional.of(snapshot.stream());
      controller = new Image<>(images.controller(snapshot.payload()), snapshot.sequence());
    } else {
      var image = new Image<>(images.model(snapshot.payload()), snapshot.sequence());
      models.put(snapshot.stream(), new Model(image));
    }
  }

  /** Empty for a log without a controller. */
  public Optional<String> controllerId() {
    return controllerId;
  }

  /** Whether there is a checkpoint, but in a form of another program. */
  boolean leftCheckpointsOut() {
    return leftCheckpointsOut;
  }

  /** The streams that have other images than at the checkpoint that was begun with. */
  Set<String> changed() {
    return changed;
  }

  long eventsAfterCheckpoint() {
    return events;
  }

  public void publishTo(PublishedImages images) {
    images.publish(controller, position);
    models.forEach((id, model) -> images.publish(new ModelId(id), model.image, position));
  }

  private void fold(Row row) {
    var event = row.event();
    fold(
        row.position(),
        event.stream(),
        event.sequence(),
        codec.decode(event.name(), event.revision(), event.payload()));
  }

  private void fold(Item item) {
    var fact = item.fact();
    var event = item.event();
    fold(fact.position(), fact.stream(), fact.sequence(), event == null ? decoded(fact) : event);
  }

  private Event decoded(Fact fact) {
    return codec.decode(fact.name(), fact.revision(), fact.payload());
  }

  private void fold(long at, String stream, long sequence, Event event) {
    switch (event) {
      case ControllerEvent e -> {
        controllerId = Optional.of(stream);
        controller = new Image<>(controller.state().evolve(e), sequence);
        changed.add(stream);
      }
      case ModelEvent e -> {
        var model = models.computeIfAbsent(stream, _ -> new Model(UNBORN));
        model.image = new Image<>(model.image.state().evolve(e), sequence);
        if (!model.changed) {
          model.changed = true;
          changed.add(stream);
        }
      }
    }
    events++;
    position = at;
  }
}
