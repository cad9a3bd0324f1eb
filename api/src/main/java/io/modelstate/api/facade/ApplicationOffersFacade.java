package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import io.modelstate.domain.model.offer.OfferCommand.GrantOfferAccess;
import io.modelstate.domain.model.offer.OfferCommand.OfferApplication;
import io.modelstate.domain.model.offer.OfferCommand.RemoveOffer;
import io.modelstate.domain.model.offer.OfferCommand.RevokeOfferAccess;
import io.modelstate.domain.model.offer.OfferFilter.EndpointFilter;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.projections.view.OffersView;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferAdminDetails;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferResult;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOffersResults;
import io.modelstate.wire.model.ApplicationOffersWire.EndpointFilterAttributes;
import io.modelstate.wire.model.ApplicationOffersWire.OfferFilter;
import io.modelstate.wire.model.ApplicationOffersWire.OfferFilters;
import io.modelstate.wire.model.ApplicationOffersWire.OfferUrls;
import io.modelstate.wire.model.ApplicationOffersWire.OfferUserDetails;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.model.ClientWire.RemoteEndpoint;
import io.modelstate.wire.model.OmitEmpty;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.WireError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** ApplicationOffers: what a model offers to others. */
final class ApplicationOffersFacade {
  private ApplicationOffersFacade() {}

  record Offering(@JsonProperty("Offers") @Nullable List<OfferingOne> offers) {}

  record OfferingOne(
      String modelTag,
      String offerName,
      String applicationName,
      String applicationDescription,
      @Nullable Map<String, String> endpoints,
      String ownerTag) {}

  record Destroying(@Nullable List<String> offerUrls, boolean force) {}

  record Modifying(@Nullable List<ModifyingOne> changes) {}

  record ModifyingOne(String userTag, String action, String access, String offerUrl) {}

  record Consuming(@Nullable OfferUrls offerUrls, String userTag) {}

  record ConsumeResults(List<ConsumeResult> results) {}

  record ConsumeResult(
      @OmitNull @Nullable OfferDetails offer,
      @OmitNull @Nullable Map<String, String> macaroon,
      @OmitNull @Nullable WireError error) {}

  /** Without what is for those who administer it. */
  record OfferDetails(
      String sourceModelTag,
      String offerUuid,
      String offerUrl,
      String offerName,
      String applicationDescription,
      @OmitEmpty List<RemoteEndpoint> endpoints,
      @OmitEmpty List<OfferUserDetails> users) {
    static OfferDetails of(ApplicationOfferAdminDetails details) {
      return new OfferDetails(
          details.sourceModelTag(),
          details.offerUuid(),
          details.offerUrl(),
          details.offerName(),
          details.applicationDescription(),
          details.endpoints(),
          details.users());
    }
  }

  static Facade facade() {
    return Facade.named("ApplicationOffers", 4, 5)
        .on(CONTROLLER)
        .method("Offer", Right.EACH, Offering.class, ApplicationOffersFacade::offer)
        .method("DestroyOffers", Right.EACH, Destroying.class, ApplicationOffersFacade::destroy)
        .method("ModifyOfferAccess", Right.EACH, Modifying.class, ApplicationOffersFacade::modify)
        .method("ApplicationOffers", Right.LOGIN, OfferUrls.class, ApplicationOffersFacade::named)
        .method(
            "ListApplicationOffers",
            Right.LOGIN,
            OfferFilters.class,
            (call, filters) -> matching(call, filters, true))
        .method(
            "FindApplicationOffers",
            Right.LOGIN,
            OfferFilters.class,
            (call, filters) -> matching(call, filters, false))
        .method("GetConsumeDetails", Right.LOGIN, Consuming.class, ApplicationOffersFacade::consume)
        .build();
  }

  private static Object offer(Call call, Offering request) {
    return Changes.each(request.offers(), one -> offer(call, one));
  }

  private static void offer(Call call, OfferingOne one) {
    call.execute(
        new OfferApplication(
            new ModelId(Tags.parse(one.modelTag(), TagKind.MODEL).id()),
            one.offerName(),
            one.applicationName(),
            one.applicationDescription(),
            TreePMap.from(new TreeMap<>(ApplicationChanges.map(one.endpoints()))),
            one.ownerTag().isEmpty() ? Optional.empty() : Optional.of(user(one.ownerTag()))));
  }

  private static UserName user(String tag) {
    return new UserName(Tags.parse(tag, TagKind.USER).id());
  }

  private static Object destroy(Call call, Destroying request) {
    return Changes.each(
        request.offerUrls(),
        url -> {
          var found = OffersView.find(call.reader(), url);
          call.execute(new RemoveOffer(found.model(), found.offer().name(), request.force()));
        });
  }

  private static Object modify(Call call, Modifying request) {
    return Changes.each(request.changes(), one -> modify(call, one));
  }

  private static void modify(Call call, ModifyingOne one) {
    var found = OffersView.find(call.reader(), one.offerUrl());
    var offer = found.offer().name();
    var user = user(one.userTag());
    call.execute(
        switch (one.action()) {
          case "grant" -> new GrantOfferAccess(found.model(), offer, user, one.access());
          case "revoke" -> new RevokeOfferAccess(found.model(), offer, user, one.access());
          default -> throw Rejected.because("unknown action \"%s\"".formatted(one.action()));
        });
  }

  private static Object named(Call call, OfferUrls request) {
    return new ApplicationOffersResults(
        Changes.list(request.offerUrls()).stream()
            .map(
                url ->
                    Changes.answer(
                        () ->
                            new ApplicationOfferResult(
                                OffersView.details(call.reader(), url), null),
                        error -> new ApplicationOfferResult(null, error)))
            .toList());
  }

  private static Object matching(Call call, OfferFilters request, boolean administered) {
    var all = new ArrayList<ApplicationOfferAdminDetails>();
    for (var filter : Changes.list(request.filters())) {
      if (filter.modelName().isEmpty() && administered) {
        throw Rejected.because("application offer filter must specify a model name");
      }
      all.addAll(
          OffersView.matching(
              call.reader(), filter.ownerName(), filter.modelName(), rules(filter), administered));
    }
    return new QueryApplicationOffersResults(all);
  }

  private static io.modelstate.domain.model.offer.OfferFilter rules(OfferFilter filter) {
    return new io.modelstate.domain.model.offer.OfferFilter(
        filter.offerName(),
        filter.applicationName(),
        filter.applicationDescription(),
        Changes.list(filter.endpoints()).stream().map(ApplicationOffersFacade::endpoint).toList(),
        Changes.list(filter.allowedUsers()).stream().map(UserName::new).toList(),
        Changes.list(filter.connectedUsers()).stream().map(UserName::new).toList());
  }

  private static EndpointFilter endpoint(EndpointFilterAttributes one) {
    return new EndpointFilter(
        one.name(),
        one.interfaceName(),
        Arrays.stream(Role.values())
            .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(one.role()))
            .findFirst());
  }

  /** The macaroon is for agents elsewhere; this controller knows its own offers without. */
  private static Object consume(Call call, Consuming request) {
    var urls = request.offerUrls();
    return new ConsumeResults(
        (urls == null ? List.<String>of() : Changes.list(urls.offerUrls()))
            .stream()
                .map(
                    url ->
                        Changes.answer(
                            () ->
                                new ConsumeResult(
                                    OfferDetails.of(OffersView.details(call.reader(), url)),
                                    null,
                                    null),
                            error -> new ConsumeResult(null, null, error)))
                .toList());
  }
}
