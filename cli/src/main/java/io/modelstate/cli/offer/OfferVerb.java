package io.modelstate.cli.offer;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "offer",
    header = "Offer endpoints of an application to other models.",
    customSynopsis =
        "modelstate offer [options] [<model>.]<application>:<endpoint>[,...] [<offer>]",
    footer = {
      "",
      "Examples:",
      "  modelstate offer mysql:db",
      "  modelstate offer mysql:db,admin hosted-mysql",
      "  modelstate offer prod.mysql:db"
    })
public final class OfferVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "an offer must at least specify application endpoint");
    atMost(2);
    int colon = word(0).indexOf(':');
    if (colon < 0) {
      throw Refusal.usage(
          "endpoints must conform to format \"<application-name>:<endpoint-name>[,...]\" ");
    }
    int dot = word(0).substring(0, colon).indexOf('.');
    var application = word(0).substring(dot + 1, colon);
    var endpoints = word(0).substring(colon + 1);
    if (!Names.validApplication(application)) {
      throw Refusal.usage("application name %s not valid".formatted(GoQuote.of(application)));
    }
    if (endpoints.isEmpty()) {
      throw Refusal.usage("specify endpoints for %s\" ".formatted(application));
    }
    var offer = word(1).isEmpty() ? application : word(1);
    var of = dot < 0 ? model.in(session) : session.model(word(0).substring(0, dot));
    var command =
        ChangeOptions.command("OfferApplication")
            .put("model", of.uuid())
            .put("offer", offer)
            .put("application", application)
            .put("description", "");
    var named = command.putObject("endpoints");
    Stream.of(endpoints.split(",", -1)).forEach(name -> named.put(name, name));
    return carryOut(session, of.controller(), command).isEmpty()
        ? done()
        : said(
            "Application %s endpoints [%s] available at %s\n"
                .formatted(
                    GoQuote.of(application),
                    endpoints.replace(",", ", "),
                    GoQuote.of(of.name() + "." + offer)));
  }
}
