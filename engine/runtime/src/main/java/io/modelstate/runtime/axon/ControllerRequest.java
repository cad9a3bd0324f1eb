package io.modelstate.runtime.axon;

import io.modelstate.domain.Context;
import io.modelstate.domain.controller.ControllerCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The only messages about a controller that Axon sees. */
public sealed interface ControllerRequest {
  /** The stream it goes to. */
  String controller();

  /** To a controller that is there. */
  record Existing(
      @TargetAggregateIdentifier String controller,
      ControllerCommand command,
      Context context,
      Trail trail)
      implements ControllerRequest {}

  /** To one that is about to be. */
  record New(
      @TargetAggregateIdentifier String controller,
      ControllerCommand command,
      Context context,
      Trail trail)
      implements ControllerRequest {}
}
