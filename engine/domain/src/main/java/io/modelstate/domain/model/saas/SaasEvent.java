package io.modelstate.domain.model.saas;

import io.modelstate.domain.model.ContentsEvent;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import org.pcollections.TreePMap;

/** What can have happened to offers that a model consumes. */
public sealed interface SaasEvent extends ContentsEvent {
  record OfferConsumed(
      String saas,
      String offerUuid,
      String offerUrl,
      ModelId source,
      TreePMap<String, CharmEndpoint> endpoints,
      UserName user,
      Instant at)
      implements SaasEvent {}

  /** The offer has more endpoints than before. */
  record SaasEndpointsAdded(String saas, TreePMap<String, CharmEndpoint> endpoints)
      implements SaasEvent {}

  record SaasMarkedDying(String saas) implements SaasEvent {}

  record SaasRemoved(String saas) implements SaasEvent {}
}
