package io.modelstate.domain.controller;

import io.modelstate.domain.Event;
import io.modelstate.domain.controller.backend.BackendEvent;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent;
import io.modelstate.domain.controller.cloud.CloudEvent;
import io.modelstate.domain.controller.config.ControllerConfigEvent;
import io.modelstate.domain.controller.credential.CloudCredentialEvent;
import io.modelstate.domain.controller.defaults.DefaultsEvent;
import io.modelstate.domain.controller.registry.RegistryEvent;
import io.modelstate.domain.controller.user.UserEvent;

/** Everything that can have happened to the controller. */
public sealed interface ControllerEvent extends Event
    permits BackendEvent,
        BootstrapEvent,
        CloudEvent,
        ControllerConfigEvent,
        CloudCredentialEvent,
        DefaultsEvent,
        RegistryEvent,
        UserEvent {}
