package io.modelstate.runtime.axon;

import io.modelstate.domain.Image;
import io.modelstate.domain.Images;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest durable image of every stream: one reference each, swapped by the log's writer once
 * the events in it are on disk. Readers take no lock and touch neither bus nor store.
 */
public final class PublishedImages implements Images {
  private final ConcurrentHashMap<ModelId, Image<ModelState>> models = new ConcurrentHashMap<>();
  private volatile Image<ControllerState> controller = new Image<>(ControllerState.EMPTY, -1);
  private volatile long position;

  @Override
  public Image<ControllerState> controller() {
    return controller;
  }

  @Override
  public Optional<Image<ModelState>> model(ModelId model) {
    return Optional.ofNullable(models.get(model));
  }

  /** All models that ever were, those that are gone too. */
  public Map<ModelId, Image<ModelState>> models() {
    return new TreeMap<>(models);
  }

  /** How many streams have an image. */
  public int streams() {
    return models.size() + (controller.sequence() < 0 ? 0 : 1);
  }

  /** The position of the newest event in any image. */
  public long position() {
    return position;
  }

  /** What a command is decided on: the controller's image stays the same throughout. */
  public Images frozen() {
    return new Frozen(controller, this);
  }

  /** On the writer's thread, or before it starts. */
  public void publish(Image<ControllerState> image, long upTo) {
    controller = image;
    position = upTo;
  }

  /** On the writer's thread, or before it starts. */
  public void publish(ModelId model, Image<ModelState> image, long upTo) {
    models.put(model, image);
    position = upTo;
  }

  private record Frozen(Image<ControllerState> controller, PublishedImages live) implements Images {
    @Override
    public Optional<Image<ModelState>> model(ModelId model) {
      return live.model(model);
    }
  }
}
