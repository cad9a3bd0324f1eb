package io.modelstate.domain;

import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.model.ModelDecider;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.name.UserName;
import java.util.List;

/** Given a model's history and a controller around it, when a command comes, then events. */
public final class ModelSpec {
  private final World world =
      new World()
          .with(Lab.controller())
          .with(List.of(Lab.registered(Lab.MODEL, "dev")))
          .with(Lab.CONTROLLER_MODEL, Lab.model(Lab.CONTROLLER_MODEL, "controller"));
  private UserName actor = Lab.ADMIN;
  private boolean strict;

  private ModelSpec() {}

  /** The model {@code dev} of {@link Lab}, and what happened to it since. */
  public static ModelSpec given(ModelEvent... events) {
    return begun(Lab.model(Lab.MODEL, "dev"), events);
  }

  /** The same on another cloud. */
  public static ModelSpec givenOn(Placement placement, ModelEvent... events) {
    return begun(Lab.model(Lab.MODEL, "dev", placement), events);
  }

  /** No model at all. */
  public static ModelSpec givenNothing() {
    return new ModelSpec();
  }

  private static ModelSpec begun(List<ModelEvent> beginning, ModelEvent... events) {
    var spec = new ModelSpec();
    spec.world.with(Lab.MODEL, beginning).with(Lab.MODEL, List.of(events));
    return spec;
  }

  /** What happened to the controller of {@link Lab} since. */
  public ModelSpec controllerHad(ControllerEvent... events) {
    world.with(List.of(events));
    return this;
  }

  public ModelSpec controllerModelHad(ModelEvent... events) {
    world.with(Lab.CONTROLLER_MODEL, List.of(events));
    return this;
  }

  /** Another model than the one of {@link #given}. */
  public ModelSpec otherHad(List<ModelEvent> events) {
    world.with(Lab.OTHER, events);
    return this;
  }

  /** The admin sends commands unless said otherwise. */
  public ModelSpec as(UserName user) {
    actor = user;
    return this;
  }

  public ModelSpec strictly() {
    strict = true;
    return this;
  }

  /** What the admin's commands led to, one after the other. */
  public ModelSpec after(ModelCommand... commands) {
    for (var command : commands) {
      var image = world.model(command.model()).orElseThrow().state();
      world.with(
          command.model(),
          ModelDecider.decide(image, command, world.context(Lab.ADMIN, strict)).events());
    }
    return this;
  }

  /** The model of {@link Lab} as it is by now. */
  public ModelState state() {
    return world.model(Lab.MODEL).map(Image::state).orElse(ModelState.EMPTY);
  }

  /** The other model as it is by now. */
  public ModelState other() {
    return world.model(Lab.OTHER).map(Image::state).orElse(ModelState.EMPTY);
  }

  public Images images() {
    return world;
  }

  public Answer<ModelEvent> when(ModelCommand command) {
    var state = world.model(command.model()).map(Image::state).orElse(ModelState.EMPTY);
    return Answer.of(() -> ModelDecider.decide(state, command, world.context(actor, strict)));
  }
}
