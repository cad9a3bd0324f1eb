package io.modelstate.cli.offer;

import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.offer.Offers;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "offers",
    header = "List what a model offers.",
    customSynopsis = "modelstate offers [options] [<offer>]",
    footer = {
      "",
      "Examples:",
      "  modelstate offers",
      "  modelstate offers --active-only --format yaml"
    })
public final class OffersVerb extends ViewVerb {
  private static final Formats FORMATS =
      new Formats(
          "tabular",
          Map.of(
              "tabular", Format.TEXT,
              "summary", Format.SUMMARY,
              "yaml", Format.YAML,
              "json", Format.JSON));

  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--active-only", description = "Only offers that somebody is connected to.")
  private boolean activeOnly;

  public OffersVerb() {
    super(FORMATS);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(1);
    var of = model.in(session);
    var owner = of.name().substring(0, Math.max(of.name().indexOf('/'), 0));
    var path = new OfferWords(owner, of.shortName(), word(0)).path() + "&administered=true";
    return Offers.render(
        of.controller().read(path, QueryApplicationOffersResults.class),
        activeOnly,
        session.viewer(of.controller()),
        format);
  }
}
