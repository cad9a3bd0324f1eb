package io.modelstate.runtime.codec;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;

import io.modelstate.domain.Event;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.offer.OfferAccess;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessSet;
import io.modelstate.domain.model.offer.OfferEvent.OfferAdded;
import io.modelstate.domain.model.offer.OfferEvent.OfferRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferUpdated;
import io.modelstate.domain.model.saas.SaasEvent.OfferConsumed;
import io.modelstate.domain.model.saas.SaasEvent.SaasEndpointsAdded;
import io.modelstate.domain.model.saas.SaasEvent.SaasMarkedDying;
import io.modelstate.domain.model.saas.SaasEvent.SaasRemoved;
import java.time.Instant;
import java.util.List;
import org.pcollections.TreePMap;

/** {@link Samples} of offers and of what is consumed. */
final class OfferSamples {
  private OfferSamples() {}

  static List<Event> all(Instant at) {
    var uuid = "f0d2b6a7-5d1b-4a7e-8c33-0f9d2b6a7e33";
    var endpoints =
        TreePMap.singleton(
            "db",
            new CharmEndpoint(
                CharmEndpoint.Role.PROVIDER, "mysql", false, 0, CharmEndpoint.Scope.GLOBAL));
    return List.of(
        new OfferAdded("data", uuid, "mysql", "A database", TreePMap.singleton("db", "server")),
        new OfferUpdated("data", "mysql", "A database", TreePMap.singleton("db", "server")),
        new OfferAccessSet("data", BOB, OfferAccess.CONSUME),
        new OfferAccessRemoved("data", BOB),
        new OfferRemoved("data"),
        new OfferConsumed("db", uuid, "admin/dev.data", MODEL, endpoints, BOB, at),
        new SaasEndpointsAdded("db", endpoints),
        new SaasMarkedDying("db"),
        new SaasRemoved("db"));
  }
}
