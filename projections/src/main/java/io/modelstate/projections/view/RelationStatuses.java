package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.relation.RelationEnd;
import io.modelstate.wire.model.ClientWire.EndpointStatus;
import io.modelstate.wire.model.ClientWire.RelationStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The relations in the status of a model, in the order they were made. */
final class RelationStatuses {
  private RelationStatuses() {}

  static @Nullable List<RelationStatus> of(ModelState model) {
    if (model.relations().byKey().isEmpty()) {
      return null;
    }
    return model.relations().byKey().values().stream()
        .sorted(Comparator.comparingInt(Relation::id))
        .map(relation -> status(model, relation))
        .toList();
  }

  private static RelationStatus status(ModelState model, Relation relation) {
    var first = relation.ends().getFirst().endpoint();
    return new RelationStatus(
        relation.id(),
        relation.key(),
        first.interfaceName(),
        word(first.scope()),
        relation.ends().stream().map(end -> endpoint(model, end)).toList(),
        Statuses.plain(relation.status()));
  }

  private static EndpointStatus endpoint(ModelState model, RelationEnd end) {
    var application = model.applications().byName().get(end.application());
    return new EndpointStatus(
        end.application(),
        end.name(),
        role(end.endpoint()),
        application != null && application.subordinate());
  }

  static String role(CharmEndpoint endpoint) {
    return word(endpoint.role());
  }

  static String scope(CharmEndpoint endpoint) {
    return word(endpoint.scope());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
