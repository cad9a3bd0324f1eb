package io.modelstate.wire.render.offer;

import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferAdminDetails;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferResult;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOffersResults;
import io.modelstate.wire.model.ClientWire.RemoteEndpoint;
import io.modelstate.wire.render.Arguments;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code show-offer}: an offer as its users see it. */
public final class ShowOffer {
  private ShowOffer() {}

  public static Rendered render(ApplicationOffersResults answer, Viewer viewer, Format format) {
    var results = answer.results();
    var errors = Arguments.errors(results.stream().map(ApplicationOfferResult::error).toList());
    if (!errors.isEmpty()) {
      return Rendered.failed(errors, format);
    }
    var offers =
        results.stream().map(ApplicationOfferResult::result).filter(Objects::nonNull).toList();
    return format == Format.TEXT
        ? Rendered.ok(table(offers, viewer))
        : Rendered.tree(tree(offers, viewer), format);
  }

  private static String table(List<ApplicationOfferAdminDetails> offers, Viewer viewer) {
    var table =
        Table.plain()
            .cells("Store", "URL", "Access", "Description")
            .row("Endpoint", "Interface", "Role");
    offers.forEach(offer -> rows(table, offer, viewer));
    return table.toString();
  }

  /** Lines of the description and endpoints side by side; the rest only in the first row. */
  private static void rows(Table table, ApplicationOfferAdminDetails offer, Viewer viewer) {
    var lines = Description.lines(offer.applicationDescription());
    var endpoints = OfferNodes.endpoints(offer);
    for (int i = 0; i < Math.max(lines.size(), endpoints.size()); i++) {
      if (i == 0) {
        table.cells(
            OfferNodes.store(offer.offerUrl(), viewer),
            OfferNodes.path(offer.offerUrl()),
            OfferNodes.access(offer, viewer));
      } else {
        table.cells("", "", "");
      }
      table.cells(i < lines.size() ? lines.get(i) : "");
      var endpoint = i < endpoints.size() ? endpoints.get(i) : new RemoteEndpoint("", "", "", 0);
      table.row(endpoint.name(), endpoint.interfaceName(), endpoint.role());
    }
  }

  private static Node tree(List<ApplicationOfferAdminDetails> offers, Viewer viewer) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (var offer : offers) {
      var url = offer.offerUrl();
      nodes.put(
          OfferNodes.store(url, viewer) + ":" + OfferNodes.path(url),
          new Fields()
              .textIfAny("description", offer.applicationDescription())
              .text("access", OfferNodes.access(offer, viewer))
              .put("endpoints", OfferNodes.endpointsNode(offer))
              .putIfAny("users", OfferNodes.usersNode(offer))
              .end());
    }
    return Node.map(nodes);
  }
}
