package io.modelstate.wire.render.offer;

import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferAdminDetails;
import io.modelstate.wire.model.ApplicationOffersWire.OfferUserDetails;
import io.modelstate.wire.model.ClientWire.RemoteEndpoint;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.render.status.OfferUrl;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Node;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the views of offers share. */
final class OfferNodes {
  private OfferNodes() {}

  /** The controller of an offer; the viewer's own one when its URL names none. */
  static String store(String offerUrl, Viewer viewer) {
    return OfferUrl.parse(offerUrl)
        .map(OfferUrl::controller)
        .filter(controller -> !controller.isEmpty())
        .orElse(viewer.controller());
  }

  /** The URL without the controller. */
  static String path(String offerUrl) {
    return OfferUrl.parse(offerUrl).map(OfferUrl::path).orElse(offerUrl);
  }

  /** A dash for who is not among the users of the offer. */
  static String access(ApplicationOfferAdminDetails offer, Viewer viewer) {
    return offer.users().stream()
        .filter(user -> user.user().equals(viewer.user()))
        .map(OfferUserDetails::access)
        .findFirst()
        .orElse("-");
  }

  /** By name. */
  static List<RemoteEndpoint> endpoints(ApplicationOfferAdminDetails offer) {
    return offer.endpoints().stream()
        .sorted(Comparator.comparing(RemoteEndpoint::name, NaturalOrder::compareText))
        .toList();
  }

  static Node endpointsNode(ApplicationOfferAdminDetails offer) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (var endpoint : offer.endpoints()) {
      nodes.put(
          endpoint.name(),
          new Fields()
              .text("interface", endpoint.interfaceName())
              .text("role", endpoint.role())
              .end());
    }
    return Node.map(nodes);
  }

  static Node usersNode(ApplicationOfferAdminDetails offer) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (var user : offer.users()) {
      nodes.put(
          user.user(),
          new Fields()
              .textIfAny("display-name", user.displayName())
              .text("access", user.access())
              .end());
    }
    return Node.map(nodes);
  }
}
