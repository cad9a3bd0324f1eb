package io.modelstate.wire.render;

import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOffersResults;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.render.offer.FindOffers;
import io.modelstate.wire.render.offer.Offers;
import io.modelstate.wire.render.offer.ShowOffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OfferViewsGoldenTest {
  @TestFactory
  Stream<DynamicTest> offers() {
    return Goldens.table(
        "offers",
        (golden, format) ->
            golden.rendered(
                "ListApplicationOffers",
                QueryApplicationOffersResults.class,
                format,
                format,
                answer ->
                    Offers.render(answer, golden.has("--active-only"), golden.viewer(), format)));
  }

  @TestFactory
  Stream<DynamicTest> showOffer() {
    return Goldens.table(
        "show-offer",
        (golden, format) ->
            golden.rendered(
                "ApplicationOffers",
                ApplicationOffersResults.class,
                format,
                format,
                answer -> ShowOffer.render(answer, golden.viewer(), format)));
  }

  @TestFactory
  Stream<DynamicTest> findOffers() {
    return Goldens.table(
        "find-offers",
        (golden, format) ->
            golden.rendered(
                "FindApplicationOffers",
                QueryApplicationOffersResults.class,
                format,
                format,
                answer -> FindOffers.render(answer, golden.viewer(), format)));
  }
}
