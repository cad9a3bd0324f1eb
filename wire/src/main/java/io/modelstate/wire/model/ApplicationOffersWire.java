package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.wire.model.ClientWire.RemoteEndpoint;
import io.modelstate.wire.model.CommonWire.EntityStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facade ApplicationOffers, version 5: what it answers about offers. */
public final class ApplicationOffersWire {
  private ApplicationOffersWire() {}

  /** The version of the bakery is 3 for every client of today. */
  public record OfferUrls(@OmitEmpty List<String> offerUrls, @OmitEmpty long bakeryVersion) {}

  public record OfferFilters(@JsonProperty("Filters") @Nullable List<OfferFilter> filters) {}

  /** An offer has to match all that is not empty; names are patterns. */
  public record OfferFilter(
      String ownerName,
      String modelName,
      String offerName,
      String applicationName,
      String applicationDescription,
      String applicationUser,
      @Nullable List<EndpointFilterAttributes> endpoints,
      @Nullable List<String> connectedUsers,
      @Nullable List<String> allowedUsers) {}

  public record EndpointFilterAttributes(
      String role, @JsonProperty("interface") String interfaceName, String name) {}

  public record QueryApplicationOffersResults(
      @Nullable List<ApplicationOfferAdminDetails> results) {}

  public record ApplicationOffersResults(@OmitEmpty List<ApplicationOfferResult> results) {}

  public record ApplicationOfferResult(
      @OmitNull @Nullable ApplicationOfferAdminDetails result,
      @OmitNull @Nullable WireError error) {}

  /** Application, charm and connections are for those who administer the offer. */
  public record ApplicationOfferAdminDetails(
      String sourceModelTag,
      String offerUuid,
      String offerUrl,
      String offerName,
      String applicationDescription,
      @OmitEmpty List<RemoteEndpoint> endpoints,
      @OmitEmpty List<OfferUserDetails> users,
      String applicationName,
      String charmUrl,
      @OmitEmpty List<OfferConnection> connections) {}

  public record OfferUserDetails(String user, String displayName, String access) {}

  public record OfferConnection(
      String sourceModelTag,
      int relationId,
      String username,
      String endpoint,
      EntityStatus status,
      @Nullable List<String> ingressSubnets) {
    public OfferConnection {
      status = EntityStatus.orNone(status);
    }
  }
}
