package io.modelstate.domain.model.saas;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Image;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.model.offer.Offer;
import io.modelstate.domain.model.offer.OfferAccess;
import io.modelstate.domain.model.removal.Removal;
import io.modelstate.domain.model.saas.SaasCommand.ConsumeOffer;
import io.modelstate.domain.model.saas.SaasCommand.RemoveSaas;
import io.modelstate.domain.model.saas.SaasEvent.OfferConsumed;
import io.modelstate.domain.model.saas.SaasEvent.SaasEndpointsAdded;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import java.util.ArrayList;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The rules of consuming what other models of the controller offer. */
public final class SaasDecider {
  private SaasDecider() {}

  /** An offer, and the model it is in. */
  private record Found(ModelId model, ModelState state, Offer offer) {}

  public static Decision<ModelEvent> decide(
      ModelState state, SaasCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    return switch (command) {
      case ConsumeOffer c -> consume(state, c, context);
      case RemoveSaas c -> remove(state, c, context);
    };
  }

  private static Decision<ModelEvent> consume(ModelState state, ConsumeOffer c, Context context) {
    state.blocks().refuse(Operation.CHANGE);
    var found = find(c.url(), context);
    var name = c.saas().isEmpty() ? found.offer().name() : c.saas();
    var endpoints = endpoints(found);
    var events = new ArrayList<ModelEvent>();
    var present = state.saas().at(name);
    if (present.isPresent()) {
      refuseOther(present.get(), found.model(), name);
      if (Saas.offer(present.get(), context.images()).isPresent()) {
        return more(present.get(), endpoints);
      }
      // What was consumed is no longer offered: the new offer takes its place.
      var changes = new Changes(state);
      new Removal(changes, true, context.now()).saas(name);
      events.addAll(changes.events());
    }
    refuseUnfit(state, name);
    events.add(
        new OfferConsumed(
            name,
            found.offer().uuid(),
            url(found).toString(),
            found.model(),
            endpoints,
            context.actor(),
            context.now()));
    return Decision.<ModelEvent>of(events).created(name);
  }

  private static Found find(String text, Context context) {
    var url = OfferUrl.parse(text);
    var owner = url.owner().isEmpty() ? context.actor() : new UserName(url.owner());
    if (url.offer().contains(":")) {
      throw Rejected.because(
          "saas application %s shouldn't include endpoint".formatted(quote(url.toString())));
    }
    if (!url.controller().isEmpty()) {
      throw new Rejected(
          Rejected.Code.NOT_SUPPORTED, "query for non-local application offers not supported");
    }
    var whole = new OfferUrl("", owner.id(), url.model(), url.offer());
    var model =
        context
            .images()
            .controller()
            .state()
            .registry()
            .find(owner, url.model())
            .orElseThrow(() -> Rejected.notFound("model", owner + "/" + url.model()));
    var state = context.images().model(model).map(Image::state);
    var offer = state.flatMap(there -> there.offers().at(url.offer()));
    if (offer.isEmpty() || !allows(state.get(), offer.get(), OfferAccess.READ, context)) {
      throw Rejected.notFound("application offer", whole.toString());
    }
    if (!allows(state.get(), offer.get(), OfferAccess.CONSUME, context)) {
      throw Rejected.permissionDenied();
    }
    return new Found(model, state.get(), offer.get());
  }

  private static boolean allows(
      ModelState state, Offer offer, OfferAccess wanted, Context context) {
    return ModelRights.of(state, context).mayAdminister() || offer.allows(context.actor(), wanted);
  }

  private static OfferUrl url(Found found) {
    var details = found.state().details();
    return new OfferUrl("", details.owner().id(), details.name(), found.offer().name());
  }

  /** As the charm of the offered application has them, under the names they are offered by. */
  private static TreePMap<String, CharmEndpoint> endpoints(Found found) {
    var application = found.state().applications().require(found.offer().application());
    var metadata = found.state().charms().at(application.charm().url());
    var all = TreePMap.<String, CharmEndpoint>empty();
    for (var entry : found.offer().endpoints().entrySet()) {
      var endpoint = metadata.flatMap(charm -> charm.endpoint(entry.getValue()));
      if (endpoint.isPresent()) {
        all = all.plus(entry.getKey(), endpoint.get());
      }
    }
    return all;
  }

  private static void refuseOther(RemoteApplication present, ModelId source, String name) {
    if (!present.source().equals(source)) {
      throw new Rejected(
          Rejected.Code.ALREADY_EXISTS,
          "saas application called %s from a different model already exists"
              .formatted(quote(name)));
    }
    if (!present.life().alive()) {
      throw new Rejected(
          Rejected.Code.ALREADY_EXISTS,
          "saas application called %s exists but is terminating".formatted(quote(name)));
    }
  }

  private static Decision<ModelEvent> more(
      RemoteApplication present, TreePMap<String, CharmEndpoint> offered) {
    var added = TreePMap.<String, CharmEndpoint>empty();
    for (var entry : offered.entrySet()) {
      var known = Optional.ofNullable(present.endpoints().get(entry.getKey()));
      if (known.isPresent() && !known.get().equals(entry.getValue())) {
        throw Rejected.because("conflicting endpoint " + entry.getKey());
      }
      if (known.isEmpty()) {
        added = added.plus(entry.getKey(), entry.getValue());
      }
    }
    return added.isEmpty()
        ? Decision.<ModelEvent>nothing().created(present.name())
        : Decision.<ModelEvent>of(new SaasEndpointsAdded(present.name(), added))
            .created(present.name());
  }

  private static void refuseUnfit(ModelState state, String name) {
    var prefix = "cannot add saas application %s: ".formatted(quote(name));
    if (!Names.validApplication(name)) {
      throw Rejected.notValid("%sname %s not valid".formatted(prefix, quote(name)));
    }
    if (state.details().life() != Life.ALIVE) {
      throw Rejected.because(prefix + "model is no longer alive");
    }
    if (state.applications().contains(name)) {
      throw new Rejected(
          Rejected.Code.ALREADY_EXISTS, prefix + "local application with same name already exists");
    }
  }

  private static Decision<ModelEvent> remove(ModelState state, RemoveSaas c, Context context) {
    state.blocks().refuse(Operation.REMOVE);
    var saas = state.saas().require(c.saas());
    if (!saas.life().alive() && !c.force()) {
      return Decision.nothing();
    }
    var changes = new Changes(state);
    new Removal(changes, c.force(), context.now()).saas(saas.name());
    return Decision.of(changes.events());
  }
}
