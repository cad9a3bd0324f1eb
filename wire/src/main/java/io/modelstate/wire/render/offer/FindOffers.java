package io.modelstate.wire.render.offer;

import static java.util.stream.Collectors.joining;

import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferAdminDetails;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.Map;
import java.util.TreeMap;

/** {@code find-offers}: offers that one may connect to, by URL. */
public final class FindOffers {
  private FindOffers() {}

  public static Rendered render(
      QueryApplicationOffersResults answer, Viewer viewer, Format format) {
    Map<String, ApplicationOfferAdminDetails> offers = new TreeMap<>();
    Wire.list(answer.results()).forEach(offer -> offers.put(offer.offerUrl(), offer));
    if (offers.isEmpty()) {
      return Rendered.failed("no matching application offers found", format);
    }
    return format == Format.TEXT
        ? Rendered.ok(table(offers, viewer))
        : Rendered.tree(tree(offers, viewer), format);
  }

  private static String table(Map<String, ApplicationOfferAdminDetails> offers, Viewer viewer) {
    var table = Table.plain().row("Store", "URL", "Access", "Interfaces");
    offers.forEach(
        (url, offer) ->
            table.row(
                OfferNodes.store(url, viewer),
                OfferNodes.path(url),
                OfferNodes.access(offer, viewer),
                interfaces(offer)));
    return table.toString();
  }

  private static String interfaces(ApplicationOfferAdminDetails offer) {
    return offer.endpoints().stream()
        .map(endpoint -> endpoint.interfaceName() + ":" + endpoint.name())
        .sorted()
        .collect(joining(", "));
  }

  private static Node tree(Map<String, ApplicationOfferAdminDetails> offers, Viewer viewer) {
    Map<String, Node> nodes = new TreeMap<>();
    offers.forEach(
        (url, offer) ->
            nodes.put(
                OfferNodes.store(url, viewer) + ":" + OfferNodes.path(url),
                new Fields()
                    .text("access", OfferNodes.access(offer, viewer))
                    .put("endpoints", OfferNodes.endpointsNode(offer))
                    .putIfAny("users", OfferNodes.usersNode(offer))
                    .end()));
    return Node.map(nodes);
  }
}
