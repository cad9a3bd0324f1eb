package io.modelstate.runtime.engine;

import io.modelstate.domain.Image;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.PayloadCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Folds the whole log, from the first event, into images. */
public final class Replay {
  private static final int BATCH_ROWS = 10_000;

  private final PayloadCodec codec;
  private final Map<String, Image<ModelState>> models = new HashMap<>();
  private Image<ControllerState> controller = new Image<>(ControllerState.EMPTY, -1);
  private Optional<String> controllerId = Optional.empty();
  private long position;

  private Replay(PayloadCodec codec) {
    this.codec = codec;
  }

  public static Replay of(EventLog log, PayloadCodec codec) {
    var replay = new Replay(codec);
    while (true) {
      var rows = log.rows(replay.position, BATCH_ROWS);
      if (rows.isEmpty()) {
        return replay;
      }
      for (var row : rows) {
        replay.fold(row.event());
        replay.position = row.position();
      }
    }
  }

  /** Empty for a log without a controller. */
  public Optional<String> controllerId() {
    return controllerId;
  }

  public void publishTo(PublishedImages images) {
    images.publish(controller, position);
    models.forEach((id, image) -> images.publish(new ModelId(id), image, position));
  }

  private void fold(NewEvent row) {
    switch (codec.decode(row.name(), row.revision(), row.payload())) {
      case ControllerEvent e -> {
        controllerId = Optional.of(row.stream());
        controller = new Image<>(controller.state().evolve(e), row.sequence());
      }
      case ModelEvent e -> {
        var image = models.getOrDefault(row.stream(), new Image<>(ModelState.EMPTY, -1));
        models.put(row.stream(), new Image<>(image.state().evolve(e), row.sequence()));
      }
      default -> throw new IllegalStateException("no event of ours: " + row.name());
    }
  }
}
