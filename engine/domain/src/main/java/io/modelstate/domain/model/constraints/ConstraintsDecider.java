package io.modelstate.domain.model.constraints;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.constraints.CloudConstraints;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsValidator;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.constraints.ConstraintsCommand.SetConstraints;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of model constraints (constraints.md sections 4 and 5). */
public final class ConstraintsDecider {
  private ConstraintsDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, ConstraintsCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    state.blocks().refuse(Operation.CHANGE);
    return switch (command) {
      case SetConstraints c -> set(state, c.constraints());
    };
  }

  private static Decision<ModelEvent> set(ModelState state, Constraints constraints) {
    var validator = CloudConstraints.of(state.details().placement().cloudType(), HOST_ARCHES);
    var warnings = warnings(validator, constraints);
    return state.constraints().equals(constraints)
        ? Decision.<ModelEvent>nothing().warning(warnings)
        : Decision.<ModelEvent>of(new ConstraintsSet(constraints)).warning(warnings);
  }

  /** The architectures of a simulated cloud's hosts. */
  public static final List<String> HOST_ARCHES = List.of("amd64");

  /**
   * Unsupported keys are stored and only warned about; and when there is one, Juju reports nothing
   * else of the set.
   */
  private static List<String> warnings(ConstraintsValidator validator, Constraints constraints) {
    var unsupported = validator.unsupportedIn(constraints);
    if (unsupported.isEmpty()) {
      validator.validate(constraints);
      return List.of();
    }
    return List.of(
        "unsupported constraints: "
            + unsupported.stream().map(Object::toString).collect(Collectors.joining(",")));
  }
}
