package io.modelstate.runtime.law;

import io.modelstate.domain.Image;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.engine.Replay;
import io.modelstate.runtime.log.EventLog;
import java.util.Map;

/** All images at one moment, as a value. */
public record Pictures(
    Image<ControllerState> controller, Map<ModelId, Image<ModelState>> models, long position) {
  public static Pictures of(PublishedImages images) {
    return new Pictures(images.controller(), images.models(), images.position());
  }

  /** What folding the whole log gives. */
  public static Pictures replayed(EventLog log) {
    var replayed = new PublishedImages();
    Replay.unverified(log, new EventCodec()).publishTo(replayed);
    return of(replayed);
  }
}
