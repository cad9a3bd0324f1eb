package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.domain.model.offer.OfferFilter;
import io.modelstate.domain.model.offer.OfferFilter.EndpointFilter;
import io.modelstate.projections.view.OffersView;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What models of this controller offer to others. */
@Controller("/v1/offers")
final class OffersResource {
  private final Views views;

  OffersResource(Views views) {
    this.views = views;
  }

  @Get
  @Operation(
      operationId = "listOffers",
      summary = "Offers that the caller may consume; those that the caller administers, if asked")
  @ApiResponse(
      responseCode = "200",
      description = "FindApplicationOffers, or ListApplicationOffers",
      content = @Content(schema = @Schema(implementation = QueryApplicationOffersResults.class)))
  HttpResponse<byte[]> offers(
      HttpRequest<?> request,
      @QueryValue @Nullable String owner,
      @QueryValue @Nullable String model,
      @QueryValue @Nullable String offer,
      @QueryValue("interface") @Nullable String interfaceName,
      @Schema(type = "boolean") @QueryValue @Nullable String administered) {
    var filter =
        new OfferFilter(text(offer), "", "", endpoints(text(interfaceName)), List.of(), List.of());
    return views.json(
        new QueryApplicationOffersResults(
            OffersView.matching(
                views.reader(request),
                text(owner),
                text(model),
                filter,
                Queries.flag("administered", administered))));
  }

  private static List<EndpointFilter> endpoints(String interfaceName) {
    return interfaceName.isEmpty()
        ? List.of()
        : List.of(new EndpointFilter("", interfaceName, Optional.empty()));
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
