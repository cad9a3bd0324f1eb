package io.modelstate.wire.render.offer;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferAdminDetails;
import io.modelstate.wire.model.ApplicationOffersWire.OfferConnection;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.model.CommonWire.EntityStatus;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.GoTime;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code offers}: what a model offers, and who is connected. */
public final class Offers {
  private static final Comparator<OfferConnection> ORDER =
      Comparator.comparing(OfferConnection::username, NaturalOrder::compareText)
          .thenComparing(OfferConnection::relationId);

  private final List<ApplicationOfferAdminDetails> offers;
  private final Viewer viewer;

  private Offers(List<ApplicationOfferAdminDetails> offers, Viewer viewer) {
    this.offers = offers;
    this.viewer = viewer;
  }

  /** {@code activeOnly} leaves out offers that nobody is connected to. */
  public static Rendered render(
      QueryApplicationOffersResults answer, boolean activeOnly, Viewer viewer, Format format) {
    var shown =
        Wire.list(answer.results()).stream()
            .filter(offer -> !activeOnly || !offer.connections().isEmpty())
            .sorted(
                Comparator.comparing(
                    ApplicationOfferAdminDetails::offerName, NaturalOrder::compareText))
            .toList();
    var views = new Offers(shown, viewer);
    return switch (format) {
      case SUMMARY -> Rendered.ok(views.summary());
      case YAML, JSON -> Rendered.tree(views.tree(), format);
      case TEXT, LINE -> Rendered.ok(views.table());
    };
  }

  private String table() {
    var table =
        Table.plain()
            .cells("Offer", "User", "Relation ID", "Status", "Endpoint", "Interface", "Role")
            .row("Ingress subnets");
    for (var offer : offers) {
      var name = offer.offerName();
      for (var connection : offer.connections().stream().sorted(ORDER).toList()) {
        row(table.cells(name), offer, connection);
        name = "";
      }
      if (offer.connections().isEmpty()) {
        table.cells(name, "-", "", "", "", "", "").row("");
      }
    }
    return table.toString();
  }

  private static void row(
      Table table, ApplicationOfferAdminDetails offer, OfferConnection connection) {
    var endpoint =
        offer.endpoints().stream().filter(e -> e.name().equals(connection.endpoint())).findFirst();
    table
        .cells(
            connection.username(),
            String.valueOf(connection.relationId()),
            connection.status().status(),
            connection.endpoint(),
            endpoint.map(e -> e.interfaceName()).orElse(""),
            endpoint.map(e -> e.role()).orElse(""))
        .row(String.join(",", Wire.list(connection.ingressSubnets())));
  }

  private String summary() {
    var table =
        Table.plain()
            .cells("Offer", "Application", "Charm", "Connected", "Store", "URL")
            .row("Endpoint", "Interface", "Role");
    for (var offer : offers) {
      var endpoints = OfferNodes.endpoints(offer);
      for (int i = 0; i < endpoints.size(); i++) {
        summaryCells(table, offer, i == 0);
        var endpoint = endpoints.get(i);
        table.row(endpoint.name(), endpoint.interfaceName(), endpoint.role());
      }
    }
    return table.toString();
  }

  /** Only the first endpoint carries those of the offer. */
  private void summaryCells(Table table, ApplicationOfferAdminDetails offer, boolean first) {
    if (!first) {
      table.cells("", "", "", "", "", "");
      return;
    }
    long joined =
        offer.connections().stream().filter(c -> c.status().status().equals("joined")).count();
    table.cells(
        offer.offerName(),
        offer.applicationName(),
        offer.charmUrl(),
        joined + "/" + offer.connections().size(),
        OfferNodes.store(offer.offerUrl(), viewer),
        OfferNodes.path(offer.offerUrl()));
  }

  private Node tree() {
    Map<String, Node> nodes = new LinkedHashMap<>();
    offers.forEach(offer -> nodes.put(offer.offerName(), entry(offer)));
    return Node.map(nodes);
  }

  private Node entry(ApplicationOfferAdminDetails offer) {
    return new Fields()
        .text("application", offer.applicationName())
        .text("store", OfferNodes.store(offer.offerUrl(), viewer))
        .textIfAny("charm", offer.charmUrl())
        .text("offer-url", OfferNodes.path(offer.offerUrl()))
        .put("endpoints", OfferNodes.endpointsNode(offer))
        .putIfAny(
            "connections", Node.items(offer.connections().stream().map(this::connection).toList()))
        .putIfAny("users", OfferNodes.usersNode(offer))
        .end();
  }

  private Node connection(OfferConnection connection) {
    var model = Tags.id(connection.sourceModelTag(), TagKind.MODEL).orElse("");
    return new Fields()
        .text("source-model-uuid", model)
        .text("username", connection.username())
        .put("relation-id", Node.whole(connection.relationId()))
        .text("endpoint", connection.endpoint())
        .put("status", status(connection.status()))
        .putIfAny("ingress-subnets", Node.texts(Wire.list(connection.ingressSubnets())))
        .end();
  }

  private Node status(EntityStatus status) {
    var since = status.since();
    return new Fields()
        .text("current", status.status())
        .textIfAny("message", status.info())
        .textIfAny("since", since == null ? "" : GoTime.ago(since.at(), viewer.now()))
        .end();
  }
}
