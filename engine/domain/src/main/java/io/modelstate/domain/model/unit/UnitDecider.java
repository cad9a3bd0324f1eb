package io.modelstate.domain.model.unit;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.removal.Removal;
import io.modelstate.domain.model.unit.UnitCommand.AddUnits;
import io.modelstate.domain.model.unit.UnitCommand.RemoveUnit;
import io.modelstate.domain.model.unit.UnitCommand.ResolveUnit;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;

/** The rules of units. */
public final class UnitDecider {
  private UnitDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, UnitCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    state.blocks().refuse(command instanceof RemoveUnit ? Operation.REMOVE : Operation.CHANGE);
    return switch (command) {
      case AddUnits c -> add(state, c, context);
      case RemoveUnit c -> remove(state, c, context);
      case ResolveUnit c -> resolve(state, c, context);
    };
  }

  private static Decision<ModelEvent> add(ModelState state, AddUnits c, Context context) {
    if (state.details().caas()) {
      throw notSupported("adding units to a container-based model");
    }
    var application = state.applications().require(c.application());
    refuseController(application, "adding units to the controller application");
    if (c.count() < 1) {
      throw Rejected.because("must add at least one unit");
    }
    if (!c.attachStorage().isEmpty() && c.count() != 1) {
      throw Rejected.because("AttachStorage is non-empty, but NumUnits is %d".formatted(c.count()));
    }
    if (application.subordinate()) {
      throw Rejected.because("application is a subordinate")
          .prefixed(cannotAdd(1, c.count(), application.name()));
    }
    if (!application.life().alive()) {
      throw Rejected.because("application is not found or not alive")
          .prefixed(cannotAdd(1, c.count(), application.name()));
    }
    state.requireActive();
    var changes = new Changes(state);
    var names =
        new NewUnits(changes, context.now())
            .add(application, c.count(), c.placement(), c.attachStorage());
    return Decision.of(changes.events()).created(String.join(" ", names));
  }

  private static String cannotAdd(int which, int of, String application) {
    return "cannot add unit %d/%d to application \"%s\": cannot add unit to application \"%s\": "
        .formatted(which, of, application, application);
  }

  private static Decision<ModelEvent> remove(ModelState state, RemoveUnit c, Context context) {
    if (state.details().caas()) {
      throw notSupported("removing units on a non-container model");
    }
    var unit = state.units().byName().get(c.unit());
    if (unit == null) {
      throw Rejected.because("unit \"%s\" does not exist".formatted(c.unit()));
    }
    if (unit.subordinate()) {
      throw Rejected.because(
          ("unit \"%s\" is a subordinate, to remove use remove-relation."
                  + " Note: this will remove all units of \"%s\"")
              .formatted(unit.name(), unit.application()));
    }
    refuseController(
        state.applications().require(unit.application()),
        "removing units from the controller application");
    var changes = new Changes(state);
    new Removal(changes, c.force(), c.destroyStorage(), context.now()).unit(unit.name());
    return Decision.of(changes.events());
  }

  /** The agent takes it from there. */
  private static Decision<ModelEvent> resolve(ModelState state, ResolveUnit c, Context context) {
    var unit = state.units().byName().get(c.unit());
    if (unit == null) {
      throw Rejected.notFound("unit", c.unit());
    }
    var workload = unit.statuses().get(Subject.WORKLOAD);
    if (workload == null || !workload.current().equals("error")) {
      throw Rejected.because("unit \"%s\" is not in an error state".formatted(c.unit()));
    }
    return Decision.of(
        new UnitStatusSet(
            c.unit(),
            Subject.WORKLOAD,
            new Status("maintenance", c.retry() ? "retrying hook" : "", context.now())),
        new UnitStatusSet(c.unit(), Subject.AGENT, Status.of("executing", context.now())));
  }

  private static void refuseController(Application application, String what) {
    if (application.charm().name().equals("juju-controller")) {
      throw notSupported(what);
    }
  }

  private static Rejected notSupported(String what) {
    return new Rejected(Rejected.Code.NOT_SUPPORTED, what + " not supported");
  }
}
