package io.modelstate.domain.model.relation;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.charm.CharmEndpoint.Scope;
import io.modelstate.domain.model.relation.RelationCommand.Integrate;
import io.modelstate.domain.model.relation.RelationCommand.RemoveRelation;
import io.modelstate.domain.model.relation.RelationCommand.RemoveRelationById;
import io.modelstate.domain.model.relation.RelationCommand.ResumeRelation;
import io.modelstate.domain.model.relation.RelationCommand.SuspendRelation;
import io.modelstate.domain.model.relation.RelationEvent.RelationAdded;
import io.modelstate.domain.model.relation.RelationEvent.RelationResumed;
import io.modelstate.domain.model.removal.Removal;
import io.modelstate.domain.model.saas.Saas;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of relations. */
public final class RelationDecider {
  private RelationDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, RelationCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    state.blocks().refuse(operation(command));
    return switch (command) {
      case Integrate c -> integrate(state, c, context);
      case RemoveRelation c -> remove(state, find(state, c.endpoints()), c.force(), context);
      case RemoveRelationById c -> remove(state, require(state, c.relation()), c.force(), context);
      case SuspendRelation c -> suspend(require(state, c.relation()));
      case ResumeRelation c -> resume(require(state, c.relation()));
    };
  }

  private static Operation operation(RelationCommand command) {
    return switch (command) {
      case RemoveRelation c -> Operation.REMOVE;
      case RemoveRelationById c -> Operation.REMOVE;
      default -> Operation.CHANGE;
    };
  }

  private static Decision<ModelEvent> integrate(ModelState state, Integrate c, Context context) {
    var ends = new EndpointInference(state).infer(c.endpoints());
    var key = EndpointInference.key(ends);
    try {
      refuseUnfit(state, ends, key);
      refuseUnfitSaas(state, ends, context);
    } catch (Rejected e) {
      throw e.prefixed("cannot add relation %s: ".formatted(quote(key)));
    }
    return Decision.<ModelEvent>of(
            new RelationAdded(
                state.relations().next(), key, ends, Status.of("joining", context.now())))
        .created(key);
  }

  private static void refuseUnfit(ModelState state, List<RelationEnd> ends, String key) {
    state.requireActive();
    for (var end : ends) {
      if (!alive(state, end.application())) {
        throw Rejected.because("application %s is not alive".formatted(quote(end.application())));
      }
    }
    var same = state.relations().at(key);
    if (same.isPresent()) {
      throw new Rejected(
          Rejected.Code.ALREADY_EXISTS,
          same.get().life().alive()
              ? "relation %s already exists".formatted(key)
              : "relation %s is dying, but not yet removed already exists".formatted(key));
    }
    ends.forEach(end -> refuseBeyondLimit(state, end));
    if (ends.getFirst().endpoint().scope() == Scope.CONTAINER) {
      refuseUnsupportedBase(state, ends);
    }
  }

  private static boolean alive(ModelState state, String name) {
    return state
        .saas()
        .at(name)
        .map(saas -> saas.life().alive())
        .orElseGet(() -> state.applications().require(name).life().alive());
  }

  private static void refuseUnfitSaas(ModelState state, List<RelationEnd> ends, Context context) {
    var consumed =
        ends.stream().flatMap(end -> state.saas().at(end.application()).stream()).toList();
    if (consumed.size() == 2) {
      throw Rejected.because(
          "cannot add relation between saas applications %s and %s"
              .formatted(quote(consumed.get(0).name()), quote(consumed.get(1).name())));
    }
    if (consumed.isEmpty()) {
      return;
    }
    if (ends.stream().anyMatch(end -> end.endpoint().scope() == Scope.CONTAINER)) {
      throw Rejected.because("local endpoint must be globally scoped for remote relations");
    }
    if (Saas.offer(consumed.getFirst(), context.images()).isEmpty()) {
      throw Rejected.because("remote offer %s is terminated".formatted(consumed.getFirst().name()));
    }
  }

  private static void refuseBeyondLimit(ModelState state, RelationEnd end) {
    int limit = end.endpoint().limit();
    if (limit == 0) {
      return;
    }
    long there =
        state.relations().of(end.application()).stream()
            .flatMap(relation -> relation.ends().stream())
            .filter(other -> other.text().equals(end.text()))
            .count();
    if (there + 1 > limit) {
      throw new Rejected(
          Rejected.Code.QUOTA_LIMIT_EXCEEDED,
          "establishing a new relation for %s would exceed its maximum relation limit of %d"
              .formatted(end.text(), limit));
    }
  }

  /** A subordinate lives where its principal does. */
  private static void refuseUnsupportedBase(ModelState state, List<RelationEnd> ends) {
    var applications =
        ends.stream().map(end -> state.applications().require(end.application())).toList();
    var principal = applications.stream().filter(a -> !a.subordinate()).findFirst();
    var subordinate = applications.stream().filter(Application::subordinate).findFirst();
    if (principal.isEmpty() || subordinate.isEmpty()) {
      return;
    }
    var bases =
        state.charms().at(subordinate.get().charm().url()).stream()
            .flatMap(charm -> charm.bases().stream())
            .map(base -> Base.parse(base.text()))
            .distinct()
            .toList();
    if (!bases.isEmpty() && !bases.contains(Base.parse(principal.get().base()))) {
      throw Rejected.because(
          "subordinate must support principal application's base; subordinate only supports: [%s]"
              .formatted(bases.stream().map(Base::text).collect(Collectors.joining(" "))));
    }
  }

  private static Decision<ModelEvent> remove(
      ModelState state, Relation relation, boolean force, Context context) {
    if (relation.peer()) {
      throw Rejected.because(
          "cannot destroy relation %s: is a peer relation".formatted(quote(relation.key())));
    }
    if (!relation.life().alive() && !force) {
      return Decision.nothing();
    }
    var changes = new Changes(state);
    new Removal(changes, force, context.now()).relation(relation.key());
    return Decision.of(changes.events());
  }

  /** The one relation between these applications, or at these endpoints. */
  private static Relation find(ModelState state, List<String> names) {
    if (names.isEmpty()) {
      throw Rejected.because("no endpoints were given");
    }
    var first = names.getFirst();
    var application = first.contains(":") ? first.substring(0, first.indexOf(':')) : first;
    var matching =
        state.relations().of(application).stream()
            .filter(relation -> names.stream().allMatch(name -> touches(relation, name)))
            .toList();
    var asked = quote(String.join(" ", names));
    if (matching.isEmpty()) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND, "relation matching %s not found".formatted(asked));
    }
    if (matching.size() > 1) {
      throw Rejected.because(
          "ambiguous relation: %s could refer to %s"
              .formatted(
                  asked,
                  matching.stream()
                      .map(relation -> quote(relation.key()))
                      .collect(Collectors.joining("; "))));
    }
    return matching.getFirst();
  }

  private static boolean touches(Relation relation, String name) {
    return relation.ends().stream()
        .anyMatch(
            end -> name.contains(":") ? end.text().equals(name) : end.application().equals(name));
  }

  private static Relation require(ModelState state, int id) {
    return state
        .relations()
        .numbered(id)
        .orElseThrow(
            () -> new Rejected(Rejected.Code.NOT_FOUND, "relation \"%d\" not found".formatted(id)));
  }

  private static Decision<ModelEvent> suspend(Relation relation) {
    if (relation.suspended().isPresent()) {
      return Decision.nothing();
    }
    throw Rejected.because(
        "cannot set suspend status for %s which is not associated with an offer"
            .formatted(quote(relation.key())));
  }

  private static Decision<ModelEvent> resume(Relation relation) {
    return relation.suspended().isEmpty()
        ? Decision.nothing()
        : Decision.of(new RelationResumed(relation.key()));
  }
}
