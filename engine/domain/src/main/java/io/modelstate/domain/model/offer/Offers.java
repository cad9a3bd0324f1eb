package io.modelstate.domain.model.offer;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessSet;
import io.modelstate.domain.model.offer.OfferEvent.OfferAdded;
import io.modelstate.domain.model.offer.OfferEvent.OfferRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferUpdated;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The offers of a model, by name. */
public record Offers(TreePMap<String, Offer> byName) {
  public static final Offers EMPTY = new Offers(TreePMap.empty());

  public Offers evolve(OfferEvent event) {
    return switch (event) {
      case OfferAdded e ->
          with(
              new Offer(
                  e.offer(),
                  e.uuid(),
                  e.application(),
                  e.description(),
                  e.endpoints(),
                  TreePMap.empty()));
      case OfferUpdated e -> {
        var offer = there(e.offer());
        yield with(
            new Offer(
                e.offer(),
                offer.uuid(),
                e.application(),
                e.description(),
                e.endpoints(),
                offer.access()));
      }
      case OfferAccessSet e -> {
        var offer = there(e.offer());
        yield with(offer.with(offer.access().plus(e.user(), e.access())));
      }
      case OfferAccessRemoved e -> {
        var offer = there(e.offer());
        yield with(offer.with(offer.access().minus(e.user())));
      }
      case OfferRemoved e -> new Offers(byName.minus(e.offer()));
    };
  }

  public Optional<Offer> at(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Refuses a name that no offer has. */
  public Offer require(String name) {
    return at(name).orElseThrow(() -> Rejected.notFound("offer", name));
  }

  public List<Offer> of(String application) {
    return byName.values().stream()
        .filter(offer -> offer.application().equals(application))
        .toList();
  }

  private Offers with(Offer offer) {
    return new Offers(byName.plus(offer.name(), offer));
  }

  private Offer there(String name) {
    return at(name).orElseThrow(() -> new BrokenHistory("no offer " + name));
  }
}
