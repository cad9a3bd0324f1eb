package io.modelstate.cli.offer;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Refusal;
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
    customSynopsis = "modelstate find-offers [options] [<offer-url>]",
    description =
        "A URL is [controller:][<owner>/]<model>[.<offer>]; without an owner the model is one's"
            + " own.",
    footer = {
      "",
      "Examples:",
      "  modelstate find-offers",
      "  modelstate find-offers --interface mysql",
      "  modelstate find-offers admin/prod",
      "  modelstate find-offers --url admin/prod.mysql"
    })
public final class FindOffersVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--url", paramLabel = "URL", description = "Only offers that the URL names.")
  private String url = "";

  @Option(
      names = "--interface",
      paramLabel = "NAME",
      description = "Only offers with an endpoint of this interface.")
  private String interfaceName = "";

  @Option(names = "--offer", paramLabel = "NAME", description = "Only offers of this name.")
  private String offer = "";

  public FindOffersVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    if (!url.isEmpty() && !offer.isEmpty()) {
      throw Refusal.usage("cannot specify both a URL term and offer term");
    }
    atMost(1);
    if (!url.isEmpty() && !word(0).isEmpty()) {
      throw Refusal.usage("URL term cannot be specified twice");
    }
    var given = url.isEmpty() ? word(0) : url;
    int colon = given.indexOf(':');
    var of = colon > 0 ? session.controller(given.substring(0, colon)) : controller.in(session);
    var wanted = wanted(given.substring(colon + 1), of.account().user());
    return FindOffers.render(
        of.read(
            wanted.path() + "&interface=" + Request.part(interfaceName),
            QueryApplicationOffersResults.class),
        session.viewer(of),
        format);
  }

  private OfferWords wanted(String given, String user) {
    if (given.isEmpty()) {
      return new OfferWords("", "", offer);
    }
    var words = OfferWords.part(given, user);
    return words.offer().isEmpty() ? new OfferWords(words.owner(), words.model(), offer) : words;
  }
}
