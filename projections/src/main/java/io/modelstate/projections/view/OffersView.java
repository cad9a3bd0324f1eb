package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.offer.Offer;
import io.modelstate.domain.model.offer.OfferAccess;
import io.modelstate.domain.model.offer.OfferConnections;
import io.modelstate.domain.model.offer.OfferFilter;
import io.modelstate.domain.model.saas.OfferUrl;
import io.modelstate.domain.model.saas.RemoteApplication;
import io.modelstate.domain.model.saas.Saas;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferAdminDetails;
import io.modelstate.wire.model.ApplicationOffersWire.OfferConnection;
import io.modelstate.wire.model.ApplicationOffersWire.OfferUserDetails;
import io.modelstate.wire.model.ClientWire.ApplicationOfferStatus;
import io.modelstate.wire.model.ClientWire.RemoteApplicationStatus;
import io.modelstate.wire.model.ClientWire.RemoteEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Offers as {@code juju offers}, {@code show-offer}, {@code find-offers} and status ask for them.
 */
public final class OffersView {
  private OffersView() {}

  /** A model with an offer in it. */
  public record Found(ModelId model, ModelState state, Offer offer) {}

  /**
   * The offer that a URL names.
   *
   * @throws Rejected as for one that is not there, when the reader may not read it
   */
  public static Found find(Reader reader, String text) {
    var url = OfferUrl.parse(text);
    var owner = url.owner().isEmpty() ? reader.user() : new UserName(url.owner());
    return model(reader, owner, url.model())
        .flatMap(
            id ->
                reader
                    .find(id)
                    .flatMap(
                        state ->
                            state
                                .offers()
                                .at(url.offer())
                                .map(offer -> new Found(id, state, offer))))
        .filter(found -> readable(reader, found))
        .orElseThrow(() -> Rejected.notFound("application offer", url.offer()));
  }

  private static Optional<ModelId> model(Reader reader, UserName owner, String name) {
    return reader.controller().registry().byId().entrySet().stream()
        .filter(
            entry ->
                entry.getValue().name().equals(name)
                    && entry.getValue().owner().key().equals(owner.key()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean readable(Reader reader, Found found) {
    return administers(reader, found) || found.offer().allows(reader.user(), OfferAccess.READ);
  }

  private static boolean administers(Reader reader, Found found) {
    return reader.rights(found.state()).mayAdminister()
        || found.offer().allows(reader.user(), OfferAccess.ADMIN);
  }

  public static ApplicationOfferAdminDetails details(Reader reader, String url) {
    return details(reader, find(reader, url));
  }

  /**
   * The offers of models that match, by model and name.
   *
   * @param owner of the models; empty for any
   * @param name of the model; empty for any
   * @param administered only those that the reader administers
   */
  public static List<ApplicationOfferAdminDetails> matching(
      Reader reader, String owner, String name, OfferFilter filter, boolean administered) {
    var all = new ArrayList<ApplicationOfferAdminDetails>();
    reader
        .controller()
        .registry()
        .byId()
        .forEach(
            (id, entry) -> {
              boolean wanted =
                  (owner.isEmpty() || entry.owner().key().equals(new UserName(owner).key()))
                      && (name.isEmpty() || entry.name().equals(name));
              if (wanted) {
                reader
                    .find(id)
                    .ifPresent(state -> collect(reader, id, state, filter, administered, all));
              }
            });
    return all;
  }

  private static void collect(
      Reader reader,
      ModelId id,
      ModelState state,
      OfferFilter filter,
      boolean administered,
      List<ApplicationOfferAdminDetails> all) {
    for (var offer : filter.in(state, reader.images())) {
      var found = new Found(id, state, offer);
      if (administered ? administers(reader, found) : readable(reader, found)) {
        all.add(details(reader, found));
      }
    }
  }

  private static ApplicationOfferAdminDetails details(Reader reader, Found found) {
    var offer = found.offer();
    boolean admin = administers(reader, found);
    var application = found.state().applications().byName().get(offer.application());
    return new ApplicationOfferAdminDetails(
        WireForms.tag(found.model()),
        offer.uuid(),
        "%s/%s.%s"
            .formatted(
                found.state().details().owner().id(), found.state().details().name(), offer.name()),
        offer.name(),
        offer.description(),
        List.copyOf(endpoints(found.state(), offer).values()),
        users(reader, found, admin),
        admin ? offer.application() : "",
        admin && application != null ? application.charm().url() : "",
        admin ? connections(reader, offer) : List.of());
  }

  private static List<OfferConnection> connections(Reader reader, Offer offer) {
    return OfferConnections.of(offer, reader.images()).stream()
        .map(
            connection ->
                new OfferConnection(
                    WireForms.tag(connection.source()),
                    connection.relation(),
                    connection.user().id(),
                    connection.endpoint(),
                    WireForms.status(connection.status()),
                    List.of()))
        .toList();
  }

  /** For admins all, for others themselves. */
  private static List<OfferUserDetails> users(Reader reader, Found found, boolean admin) {
    return found.offer().access().entrySet().stream()
        .filter(entry -> admin || reader.is(entry.getKey()))
        .map(
            entry ->
                new OfferUserDetails(
                    entry.getKey().id(),
                    displayName(reader, entry.getKey()),
                    entry.getValue().text()))
        .toList();
  }

  private static String displayName(Reader reader, UserName user) {
    return reader.controller().users().find(user).map(known -> known.displayName()).orElse("");
  }

  /** By the names they are offered under. */
  private static Map<String, RemoteEndpoint> endpoints(ModelState state, Offer offer) {
    var application = state.applications().byName().get(offer.application());
    var all = new TreeMap<String, RemoteEndpoint>();
    offer
        .endpoints()
        .forEach(
            (alias, endpoint) ->
                endpoint(state, application, endpoint)
                    .ifPresent(what -> all.put(alias, remote(alias, what))));
    return all;
  }

  private static Optional<CharmEndpoint> endpoint(
      ModelState state, @Nullable Application application, String name) {
    return application == null
        ? Optional.empty()
        : state.charms().at(application.charm().url()).flatMap(charm -> charm.endpoint(name));
  }

  private static RemoteEndpoint remote(String name, CharmEndpoint what) {
    return new RemoteEndpoint(
        name, RelationStatuses.role(what), what.interfaceName(), what.limit());
  }

  /** The offers in the status of their model. */
  static Map<String, ApplicationOfferStatus> statuses(Reader reader, ModelState state) {
    var all = new TreeMap<String, ApplicationOfferStatus>();
    for (var offer : state.offers().byName().values()) {
      var connections = OfferConnections.of(offer, reader.images());
      var application = state.applications().byName().get(offer.application());
      all.put(
          offer.name(),
          new ApplicationOfferStatus(
              null,
              offer.name(),
              offer.application(),
              application == null ? "" : application.charm().url(),
              endpoints(state, offer),
              (int) connections.stream().filter(connection -> connection.active()).count(),
              connections.size()));
    }
    return all;
  }

  /** The consumed offers in the status of a model. */
  static Map<String, RemoteApplicationStatus> remotes(Reader reader, ModelState state) {
    var all = new TreeMap<String, RemoteApplicationStatus>();
    for (var saas : state.saas().byName().values()) {
      all.put(saas.name(), remote(reader, state, saas));
    }
    return all;
  }

  private static RemoteApplicationStatus remote(
      Reader reader, ModelState state, RemoteApplication saas) {
    var endpoints = new ArrayList<RemoteEndpoint>();
    saas.endpoints().forEach((name, what) -> endpoints.add(remote(name, what)));
    var related = new TreeMap<String, List<String>>();
    for (var relation : state.relations().of(saas.name())) {
      var end = relation.endOf(saas.name());
      if (end.isPresent()) {
        related
            .computeIfAbsent(end.get().name(), name -> new ArrayList<>())
            .add(relation.otherEnd(saas.name()).application());
      }
    }
    var offer = saas.offerUrl().substring(saas.offerUrl().lastIndexOf('.') + 1);
    return new RemoteApplicationStatus(
        null,
        saas.offerUrl(),
        offer,
        endpoints,
        saas.life().alive() ? "" : saas.life().text(),
        related,
        Statuses.plain(Saas.status(saas, reader.images())));
  }
}
