package io.modelstate.domain;

import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.model.ModelCommand;

/** Everything a client may ask for. */
public sealed interface Command permits ControllerCommand, ModelCommand {}
