package io.modelstate.domain.model.offer;

import io.modelstate.domain.Images;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.saas.RemoteApplication;
import io.modelstate.domain.name.ModelId;
import java.util.ArrayList;
import java.util.List;

/**
 * Which models use an offer. The models that do say so themselves, in their own streams; nothing is
 * kept of it where the offer is.
 */
public final class OfferConnections {
  private OfferConnections() {}

  /** By model, then by the number of the relation. */
  public static List<OfferConnection> of(Offer offer, Images images) {
    var all = new ArrayList<OfferConnection>();
    for (var model : images.controller().state().registry().byId().keySet()) {
      images.model(model).ifPresent(image -> collect(offer, model, image.state(), all));
    }
    return List.copyOf(all);
  }

  private static void collect(
      Offer offer, ModelId model, ModelState state, List<OfferConnection> found) {
    for (var saas : state.saas().byName().values()) {
      if (saas.offerUuid().equals(offer.uuid())) {
        found.addAll(of(saas, model, state));
      }
    }
  }

  private static List<OfferConnection> of(RemoteApplication saas, ModelId model, ModelState state) {
    return state.relations().of(saas.name()).stream()
        .map(
            relation ->
                new OfferConnection(
                    model,
                    saas.user(),
                    relation.id(),
                    relation.endOf(saas.name()).orElseThrow().name(),
                    relation.status()))
        .toList();
  }
}
