package io.modelstate.domain;

import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import java.util.Optional;

/**
 * The published images a rule may look at beside the state it decides on. Each is durable history;
 * the one it decides on may be ahead of its image.
 */
public interface Images {
  Image<ControllerState> controller();

  /** Empty when there never was such a model. A removed model still has its image. */
  Optional<Image<ModelState>> model(ModelId model);
}
