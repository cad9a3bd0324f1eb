package io.modelstate.domain;

import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Images folded from given events, and what else surrounds a command: a set clock, set ids. */
public final class World implements Images {
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  public static final FreshIds IDS = new FreshIds(1, 2);

  private final Map<ModelId, Image<ModelState>> models = new TreeMap<>();
  private Image<ControllerState> controller = new Image<>(ControllerState.EMPTY, -1);

  @Override
  public Image<ControllerState> controller() {
    return controller;
  }

  @Override
  public Optional<Image<ModelState>> model(ModelId model) {
    return Optional.ofNullable(models.get(model));
  }

  public World with(List<ControllerEvent> events) {
    for (var event : events) {
      controller = new Image<>(controller.state().evolve(event), controller.sequence() + 1);
    }
    return this;
  }

  public World with(ModelId model, List<ModelEvent> events) {
    for (var event : events) {
      var image = models.getOrDefault(model, new Image<>(ModelState.EMPTY, -1));
      models.put(model, new Image<>(image.state().evolve(event), image.sequence() + 1));
    }
    return this;
  }

  public Context context(UserName actor, boolean strict) {
    return new Context(actor, NOW, IDS, strict, new PlainYaml(), this);
  }
}
