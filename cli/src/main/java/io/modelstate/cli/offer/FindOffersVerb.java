package io.modelstate.cli.offer;

import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.offer.FindOffers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "find-offers",
    header = "Find offers that can be consumed.",
    customSynopsis = "modelstate find-offers [options] [[<owner>/]<model>]",
    footer = {
      "",
      "Examples:",
      "  modelstate find-offers",
      "  modelstate find-offers admin/prod --offer mysql"
    })
public final class FindOffersVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--offer", paramLabel = "NAME", description = "Only offers of this name.")
  private String offer = "";

  public FindOffersVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(1);
    var of = model.in(session);
    int slash = word(0).indexOf('/');
    var owner = slash < 0 ? "" : word(0).substring(0, slash);
    var path = OfferWords.path(owner, word(0).substring(slash + 1), offer);
    return FindOffers.render(
        of.controller().read(path, QueryApplicationOffersResults.class),
        session.viewer(of.controller()),
        format);
  }
}
