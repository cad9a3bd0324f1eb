package io.modelstate.domain.model.saas;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Images;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.offer.Offer;
import io.modelstate.domain.model.saas.SaasEvent.OfferConsumed;
import io.modelstate.domain.model.saas.SaasEvent.SaasEndpointsAdded;
import io.modelstate.domain.model.saas.SaasEvent.SaasMarkedDying;
import io.modelstate.domain.model.saas.SaasEvent.SaasRemoved;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The offers of other models that a model consumes, by the names they have here. */
public record Saas(TreePMap<String, RemoteApplication> byName) {
  public static final Saas EMPTY = new Saas(TreePMap.empty());

  public Saas evolve(SaasEvent event) {
    return switch (event) {
      case OfferConsumed e ->
          with(
              new RemoteApplication(
                  e.saas(),
                  e.offerUuid(),
                  e.offerUrl(),
                  e.source(),
                  e.endpoints(),
                  e.user(),
                  e.at(),
                  EntityLife.ALIVE));
      case SaasEndpointsAdded e -> {
        var saas = there(e.saas());
        yield with(saas.with(saas.endpoints().plusAll(e.endpoints())));
      }
      case SaasMarkedDying e -> with(there(e.saas()).dying());
      case SaasRemoved e -> new Saas(byName.minus(e.saas()));
    };
  }

  public Optional<RemoteApplication> at(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Refuses a name under which nothing is consumed. */
  public RemoteApplication require(String name) {
    return at(name).orElseThrow(() -> Rejected.notFound("saas application", name));
  }

  /** The offer that is consumed, while it is there. */
  public static Optional<Offer> offer(RemoteApplication saas, Images images) {
    return images
        .model(saas.source())
        .flatMap(
            image ->
                image.state().offers().byName().values().stream()
                    .filter(offer -> offer.uuid().equals(saas.offerUuid()))
                    .findFirst());
  }

  /** How the offered application fares, or that it is no longer offered. */
  public static Status status(RemoteApplication saas, Images images) {
    var offer = offer(saas, images);
    if (offer.isEmpty()) {
      return new Status("terminated", "offer has been removed", saas.since());
    }
    return images
        .model(saas.source())
        .map(image -> image.state().applications().byName().get(offer.get().application()))
        .flatMap(application -> application.status())
        .orElseGet(() -> Status.of("active", saas.since()));
  }

  private Saas with(RemoteApplication saas) {
    return new Saas(byName.plus(saas.name(), saas));
  }

  private RemoteApplication there(String name) {
    return at(name).orElseThrow(() -> new BrokenHistory("no saas application " + name));
  }
}
