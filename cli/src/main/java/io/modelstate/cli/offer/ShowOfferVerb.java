package io.modelstate.cli.offer;

import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOfferResult;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOffersResults;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.offer.ShowOffer;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show-offer",
    header = "Show an offer in full.",
    customSynopsis = "modelstate show-offer [options] [<owner>/]<model>.<offer>",
    footer = {"", "Examples:", "  modelstate show-offer admin/prod.mysql"})
public final class ShowOfferVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  public ShowOfferVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atLeast(1, "must specify endpoint URL");
    atMost(1);
    var of = model.in(session);
    var url = OfferWords.url(word(0), of);
    var found = of.controller().read(url.path(), QueryApplicationOffersResults.class).results();
    var results =
        found == null || found.isEmpty()
            ? List.of(new ApplicationOfferResult(null, missing(url)))
            : List.of(new ApplicationOfferResult(found.getFirst(), null));
    return ShowOffer.render(
        new ApplicationOffersResults(results), session.viewer(of.controller()), format);
  }

  private static WireError missing(OfferWords url) {
    return new WireError(
        "application offer %s not found".formatted(GoQuote.of(url.text())), "not found");
  }
}
