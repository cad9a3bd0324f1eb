package io.modelstate.domain.controller.registry;

import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;

/** What can have happened to the register of models. */
public sealed interface RegistryEvent extends ControllerEvent {
  record ModelRegistered(ModelId model, String name, UserName owner) implements RegistryEvent {}

  /** The name is free again. */
  record ModelUnregistered(ModelId model) implements RegistryEvent {}
}
