package io.modelstate.domain.model.space;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.ConstraintValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.model.space.SpaceCommand.AddSpace;
import io.modelstate.domain.model.space.SpaceCommand.RemoveSpace;
import io.modelstate.domain.model.space.SpaceCommand.RenameSpace;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRemoved;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRenamed;
import io.modelstate.domain.name.Names;

/** The rules of spaces (watchers-and-defaults.md section 2). */
public final class SpaceDecider {
  private SpaceDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, SpaceCommand command, Context context) {
    ModelRights.of(state, context).requireAdmin();
    state.blocks().refuse(Operation.CHANGE);
    if (!state.details().supportsSpaces()) {
      throw new Rejected(Rejected.Code.NOT_SUPPORTED, "spaces not supported");
    }
    return switch (command) {
      case AddSpace c -> add(state.spaces(), c);
      case RenameSpace c -> rename(state, c);
      case RemoveSpace c -> remove(state, c);
    };
  }

  private static Decision<ModelEvent> add(Spaces spaces, AddSpace c) {
    requireValid(c.name());
    for (var cidr : c.cidrs()) {
      // A simulated cloud has no subnets, so none can be moved into the space.
      throw Rejected.notFound("subnet", cidr);
    }
    if (spaces.contains(c.name())) {
      throw Rejected.alreadyExists("space", c.name())
          .prefixed("adding space \"%s\": ".formatted(c.name()));
    }
    return Decision.<ModelEvent>of(new SpaceAdded(c.name(), spaces.nextId()))
        .created(Integer.toString(spaces.nextId()));
  }

  private static Decision<ModelEvent> rename(ModelState state, RenameSpace c) {
    var spaces = state.spaces();
    requireValid(c.to());
    if (c.from().equals(Spaces.ALPHA)) {
      throw Rejected.because("the \"alpha\" space cannot be renamed");
    }
    requirePresent(spaces, c.from());
    if (spaces.contains(c.to())) {
      throw Rejected.alreadyExists("space", c.to());
    }
    var renamed = new SpaceRenamed(c.from(), c.to());
    var constraints = renamed(state.constraints(), c);
    return constraints.equals(state.constraints())
        ? Decision.of(renamed)
        : Decision.of(renamed, new ConstraintsSet(constraints));
  }

  /** The model's constraints follow the name, also where they exclude the space. */
  private static Constraints renamed(Constraints constraints, RenameSpace c) {
    if (!constraints.has(ConstraintKey.SPACES)) {
      return constraints;
    }
    var names =
        constraints.list(ConstraintKey.SPACES).stream()
            .map(name -> name.equals(c.from()) ? c.to() : name)
            .map(name -> name.equals("^" + c.from()) ? "^" + c.to() : name)
            .toList();
    return constraints.with(ConstraintKey.SPACES, new ConstraintValue.Listed(names));
  }

  private static Decision<ModelEvent> remove(ModelState state, RemoveSpace c) {
    if (c.name().equals(Spaces.ALPHA)) {
      throw Rejected.because("the alpha space cannot be removed");
    }
    requirePresent(state.spaces(), c.name());
    return Decision.of(new SpaceRemoved(c.name()));
  }

  private static void requireValid(String name) {
    if (!Names.validSpace(name)) {
      throw Rejected.notValid("\"%s\" is not a valid space name".formatted(name));
    }
  }

  private static void requirePresent(Spaces spaces, String name) {
    if (!spaces.contains(name)) {
      throw Rejected.notFound("space", name);
    }
  }
}
