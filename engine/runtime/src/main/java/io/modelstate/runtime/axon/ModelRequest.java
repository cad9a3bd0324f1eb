package io.modelstate.runtime.axon;

import io.modelstate.domain.Context;
import io.modelstate.domain.model.ModelCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The only message about a model that Axon sees. */
public record ModelRequest(
    @TargetAggregateIdentifier String model,
    String controller,
    ModelCommand command,
    Context context,
    Trail trail) {}
