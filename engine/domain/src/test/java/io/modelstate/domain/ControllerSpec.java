package io.modelstate.domain;

import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.controller.ControllerDecider;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.util.List;

/** Given a controller's history and its models, when a command comes, then events. */
public final class ControllerSpec {
  private final World world = new World();
  private UserName actor = Lab.ADMIN;
  private boolean strict;

  private ControllerSpec() {}

  /** The controller of {@link Lab} without the model {@code dev}, and what happened to it since. */
  public static ControllerSpec given(ControllerEvent... events) {
    var spec = new ControllerSpec();
    spec.world
        .with(Lab.controller())
        .with(Lab.CONTROLLER_MODEL, Lab.model(Lab.CONTROLLER_MODEL, "controller"))
        .with(List.of(events));
    return spec;
  }

  /** Not even bootstrapped. */
  public static ControllerSpec givenNothing() {
    return new ControllerSpec();
  }

  /** The model {@code dev}, and what happened to it since. */
  public ControllerSpec withModel(ModelEvent... events) {
    return withModel(Lab.MODEL, "dev", events);
  }

  public ControllerSpec withModel(ModelId model, String name, ModelEvent... events) {
    world
        .with(List.of(Lab.registered(model, name)))
        .with(model, Lab.model(model, name))
        .with(model, List.of(events));
    return this;
  }

  public ControllerSpec controllerModelHad(ModelEvent... events) {
    world.with(Lab.CONTROLLER_MODEL, List.of(events));
    return this;
  }

  /** The admin sends commands unless said otherwise. */
  public ControllerSpec as(UserName user) {
    actor = user;
    return this;
  }

  public ControllerSpec strictly() {
    strict = true;
    return this;
  }

  public Answer<ControllerEvent> when(ControllerCommand command) {
    return Answer.of(
        () ->
            ControllerDecider.decide(
                world.controller().state(), command, world.context(actor, strict)));
  }
}
