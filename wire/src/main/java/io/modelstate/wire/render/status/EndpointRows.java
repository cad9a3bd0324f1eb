package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.ApplicationOfferStatus;
import io.modelstate.wire.model.ClientWire.EndpointStatus;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.RelationStatus;
import io.modelstate.wire.model.ClientWire.RemoteApplicationStatus;
import io.modelstate.wire.model.ClientWire.RemoteEndpoint;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Paint;
import io.modelstate.wire.text.Table;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The sections about what meets at endpoints: consumed offers, own offers, relations. */
final class EndpointRows {
  private static final List<String> OFFER_HEADS =
      List.of("Offer", "Application", "Charm", "Rev", "Connected", "Endpoint", "Interface", "Role");
  private static final List<String> RELATION_HEADS =
      List.of("Integration provider", "Requirer", "Interface", "Type", "Message");

  private EndpointRows() {}

  static void remote(Table table, FullStatus status) {
    table.header(List.of("SAAS", "Status", "Store", "URL"));
    Wire.sorted(status.remoteApplications()).forEach((name, app) -> remote(table, name, app));
  }

  private static void remote(Table table, String name, RemoteApplicationStatus application) {
    var state = application.status().status();
    var url = OfferUrl.parse(application.offerUrl());
    var controller = url.map(OfferUrl::controller).orElse("unknown");
    table
        .cells(name)
        .cell(StatusPaint.of(state), state)
        .row(
            controller.isEmpty() ? "local" : controller,
            url.map(OfferUrl::path).orElse(application.offerUrl()));
  }

  static void offers(Table table, FullStatus status) {
    table.header(OFFER_HEADS);
    for (var offer : Wire.sorted(status.offers()).entrySet()) {
      var charm = CharmRef.parse(offer.getValue().charm());
      if (charm.isEmpty()) {
        table.row("cannot parse charm URL \"%s\"".formatted(offer.getValue().charm()));
        return; // The rest of the section is lost, as in Juju.
      }
      offer(table, offer.getKey(), offer.getValue(), charm.get());
    }
  }

  private static void offer(
      Table table, String name, ApplicationOfferStatus offer, CharmRef charm) {
    boolean first = true;
    var endpoints = new TreeMap<String, RemoteEndpoint>(NaturalOrder::compareText);
    endpoints.putAll(Wire.map(offer.endpoints()));
    for (var endpoint : endpoints.entrySet()) {
      if (first) {
        table.cells(
            name,
            offer.applicationName(),
            charm.name(),
            String.valueOf(charm.revision()),
            offer.activeConnectedCount() + "/" + offer.totalConnectedCount());
      } else {
        table.cells("", "", "", "", "");
      }
      first = false;
      table.row(endpoint.getKey(), endpoint.getValue().interfaceName(), endpoint.getValue().role());
    }
  }

  /** A relation with its two ends; they are the same for peers. */
  private record Row(RelationStatus relation, EndpointStatus provider, EndpointStatus requirer) {
    static Row of(RelationStatus relation) {
      var provider = new EndpointStatus("", "", "", false);
      var requirer = provider;
      for (var endpoint : Wire.list(relation.endpoints())) {
        provider = endpoint.role().equals("requirer") ? provider : endpoint;
        requirer = endpoint.role().equals("provider") ? requirer : endpoint;
      }
      return new Row(relation, provider, requirer);
    }

    String type() {
      if (relation.scope().equals("container")) {
        return "subordinate";
      }
      return provider.role().equals("peer") ? "peer" : "regular";
    }

    static String text(EndpointStatus endpoint) {
      return endpoint.application() + ":" + endpoint.name();
    }

    String providerText() {
      return text(provider);
    }

    String requirerText() {
      return text(requirer);
    }
  }

  static void relations(Table table, FullStatus status) {
    table.header(RELATION_HEADS);
    Wire.list(status.relations()).stream()
        .map(Row::of)
        .sorted(
            Comparator.comparing(Row::providerText, NaturalOrder::compareText)
                .thenComparing(Row::requirerText, NaturalOrder::compareText))
        .forEach(row -> relation(table, row));
  }

  private static void relation(Table table, Row row) {
    endpoint(table, row.provider);
    endpoint(table, row.requirer);
    table.cells(row.relation.interfaceName(), row.type());
    var state = row.relation.status();
    if (state.status().equals("joined")) {
      table.row();
      return;
    }
    table
        .cell(StatusPaint.ofRelation(state.status()), state.status())
        .last(Paint.MESSAGE, Messages.cut(state.info()));
  }

  private static void endpoint(Table table, EndpointStatus endpoint) {
    table.append(endpoint.application()).cell(Paint.ENDPOINT, ":" + endpoint.name());
  }
}
