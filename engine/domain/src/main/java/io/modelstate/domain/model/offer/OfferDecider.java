package io.modelstate.domain.model.offer;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.charm.CharmEndpoint.Scope;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.model.offer.OfferCommand.GrantOfferAccess;
import io.modelstate.domain.model.offer.OfferCommand.OfferApplication;
import io.modelstate.domain.model.offer.OfferCommand.RemoveOffer;
import io.modelstate.domain.model.offer.OfferCommand.RevokeOfferAccess;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessSet;
import io.modelstate.domain.model.offer.OfferEvent.OfferAdded;
import io.modelstate.domain.model.offer.OfferEvent.OfferRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferUpdated;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;

/** The rules of offers. Blocks do not stop them (blocks.md section 2). */
public final class OfferDecider {
  private OfferDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, OfferCommand command, Context context) {
    return switch (command) {
      case OfferApplication c -> offer(state, c, context);
      case RemoveOffer c -> remove(state, c, context);
      case GrantOfferAccess c -> grant(state, c, context);
      case RevokeOfferAccess c -> revoke(state, c, context);
    };
  }

  private static Decision<ModelEvent> offer(ModelState state, OfferApplication c, Context context) {
    ModelRights.of(state, context).requireAdmin();
    var application = state.applications().byName().get(c.application());
    if (application == null) {
      throw Rejected.notFound("application", c.application())
          .prefixed("getting offered application %s: ".formatted(c.application()));
    }
    var name = c.offer().isEmpty() ? c.application() : c.offer();
    var metadata = metadata(state, application);
    var present = state.offers().at(name);
    var prefix =
        "cannot %s application offer %s: "
            .formatted(present.isPresent() ? "update" : "add", quote(name));
    try {
      refuseUnfit(state, c, name, metadata);
    } catch (Rejected e) {
      throw e.prefixed(prefix);
    }
    var description = c.description().isEmpty() ? metadata.description() : c.description();
    return present.isPresent()
        ? update(present.get(), c, description, context, prefix)
        : add(name, c, description, context);
  }

  private static Decision<ModelEvent> add(
      String name, OfferApplication c, String description, Context context) {
    var owner = c.owner().orElse(context.actor());
    context
        .images()
        .controller()
        .state()
        .users()
        .requireForGrant(owner, "granting admin permission to the offer owner: ");
    var uuid = context.ids().uuid(0);
    return Decision.<ModelEvent>of(
            List.of(
                new OfferAdded(name, uuid, c.application(), description, c.endpoints()),
                new OfferAccessSet(name, owner, OfferAccess.ADMIN),
                new OfferAccessSet(name, UserName.EVERYONE, OfferAccess.READ)))
        .created(uuid)
        .assertingController();
  }

  private static Decision<ModelEvent> update(
      Offer offer, OfferApplication c, String description, Context context, String prefix) {
    if (offer.application().equals(c.application())) {
      refuseInUse(offer, c.endpoints(), context, prefix);
    }
    boolean same =
        offer.application().equals(c.application())
            && offer.description().equals(description)
            && offer.endpoints().equals(c.endpoints());
    return same
        ? Decision.nothing()
        : Decision.of(new OfferUpdated(offer.name(), c.application(), description, c.endpoints()));
  }

  private static void refuseUnfit(
      ModelState state, OfferApplication c, String name, CharmMetadata metadata) {
    if (!Names.validApplication(name)) {
      throw Rejected.notValid("offer name %s not valid".formatted(quote(name)));
    }
    for (var endpoint : c.endpoints().values()) {
      var there = metadata.endpoint(endpoint);
      if (there.isEmpty()) {
        throw Rejected.because(
            "getting relation endpoint for relation %s and application %s: application %s has no %s"
                    .formatted(
                        quote(endpoint),
                        quote(c.application()),
                        quote(c.application()),
                        quote(endpoint))
                + " relation");
      }
      if (there.get().scope() != Scope.GLOBAL) {
        throw Rejected.because(
            "can only offer endpoints with global scope, provided scope \"container\"");
      }
    }
    if (state.details().life() != Life.ALIVE) {
      throw Rejected.because("model is no longer alive");
    }
  }

  /** Endpoints that other models use stay. */
  private static void refuseInUse(
      Offer offer, TreePMap<String, String> left, Context context, String prefix) {
    var gone = new TreeSet<>(offer.endpoints().values());
    gone.removeAll(left.values());
    var used =
        OfferConnections.of(offer, context.images()).stream()
            .map(connection -> offer.endpoints().get(connection.endpoint()))
            .filter(gone::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!used.isEmpty()) {
      throw Rejected.because(
          "%supdating offer %s:%s would remove endpoint%s %s which %s active consumers"
              .formatted(
                  prefix,
                  offer.application(),
                  String.join(", ", new TreeSet<>(left.values())),
                  used.size() == 1 ? "" : "s",
                  quote(String.join(", ", used)),
                  used.size() == 1 ? "has" : "have"));
    }
  }

  private static Decision<ModelEvent> remove(ModelState state, RemoveOffer c, Context context) {
    ModelRights.of(state, context).requireAdmin();
    var offer = state.offers().require(c.offer());
    int relations = OfferConnections.of(offer, context.images()).size();
    if (relations > 0 && !c.force()) {
      throw Rejected.because(
          "cannot delete application offer %s: offer has %d relation%s"
              .formatted(quote(c.offer()), relations, relations == 1 ? "" : "s"));
    }
    return Decision.of(new OfferRemoved(c.offer()));
  }

  private static Decision<ModelEvent> grant(ModelState state, GrantOfferAccess c, Context context) {
    var access = level(c.access());
    var offer = administered(state, c.offer(), context);
    if (!c.user().equals(UserName.EVERYONE)) {
      context
          .images()
          .controller()
          .state()
          .users()
          .requireForGrant(c.user(), "could not grant offer access: ");
    }
    var held = offer.access().get(c.user());
    if (held != null && held.includes(access)) {
      throw Rejected.because("user already has \"%s\" access or greater".formatted(access.text()));
    }
    return Decision.<ModelEvent>of(new OfferAccessSet(c.offer(), c.user(), access))
        .assertingController();
  }

  private static Decision<ModelEvent> revoke(
      ModelState state, RevokeOfferAccess c, Context context) {
    var access = level(c.access());
    var offer = administered(state, c.offer(), context);
    var held = offer.access().get(c.user());
    if (held == null) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND,
          "could not revoke offer access: offer user %s does not exist"
              .formatted(quote(c.user().id())));
    }
    return switch (access) {
      case READ -> Decision.of(new OfferAccessRemoved(c.offer(), c.user()));
      case CONSUME -> lower(c, held, OfferAccess.READ);
      case ADMIN -> lower(c, held, OfferAccess.CONSUME);
    };
  }

  private static Decision<ModelEvent> lower(
      RevokeOfferAccess c, OfferAccess held, OfferAccess left) {
    return left.includes(held)
        ? Decision.nothing() // The user never had what is revoked.
        : Decision.of(new OfferAccessSet(c.offer(), c.user(), left));
  }

  /** For whoever administers the controller, the model or the offer. */
  private static Offer administered(ModelState state, String name, Context context) {
    if (ModelRights.of(state, context).mayAdminister()) {
      return state.offers().require(name);
    }
    return state
        .offers()
        .at(name)
        .filter(offer -> offer.allows(context.actor(), OfferAccess.ADMIN))
        .orElseThrow(Rejected::permissionDenied);
  }

  private static OfferAccess level(String text) {
    return OfferAccess.of(text)
        .orElseThrow(
            () ->
                Rejected.notValid(
                    "could not modify offer access: %s offer access not valid"
                        .formatted(quote(text))));
  }

  private static CharmMetadata metadata(ModelState state, Application application) {
    var url = application.charm().url();
    return state.charms().at(url).orElseThrow(() -> Rejected.notFound("charm", url));
  }
}
