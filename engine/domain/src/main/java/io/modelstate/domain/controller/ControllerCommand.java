package io.modelstate.domain.controller;

import io.modelstate.domain.Command;
import io.modelstate.domain.controller.backend.BackendCommand;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand;
import io.modelstate.domain.controller.cloud.CloudCommand;
import io.modelstate.domain.controller.config.ControllerConfigCommand;
import io.modelstate.domain.controller.credential.CloudCredentialCommand;
import io.modelstate.domain.controller.defaults.DefaultsCommand;
import io.modelstate.domain.controller.registry.RegistryCommand;
import io.modelstate.domain.controller.user.UserCommand;

/** Everything a client may ask of the controller. */
public sealed interface ControllerCommand extends Command
    permits BackendCommand,
        BootstrapCommand,
        CloudCommand,
        ControllerConfigCommand,
        CloudCredentialCommand,
        DefaultsCommand,
        RegistryCommand,
        UserCommand {}
