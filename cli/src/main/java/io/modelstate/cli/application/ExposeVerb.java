package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "expose",
    header = "Make an application reachable from outside.",
    customSynopsis = "modelstate expose [options] <application>",
    footer = {
      "",
      "Examples:",
      "  modelstate expose wordpress",
      "  modelstate expose wordpress --endpoints web --to-cidrs 10.0.0.0/24"
    })
public final class ExposeVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--endpoints", paramLabel = "NAMES", description = "Only what these open.")
  private String endpoints = "";

  @Option(names = "--to-spaces", paramLabel = "SPACES", description = "From which spaces.")
  private String spaces = "";

  @Option(names = "--to-cidrs", paramLabel = "CIDRS", description = "From which networks.")
  private String cidrs = "";

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application name specified");
    atMost(1);
    var of = model.in(session);
    var command =
        ChangeOptions.command("ExposeApplication")
            .put("model", of.uuid())
            .put("application", word(0));
    var exposed = command.putObject("endpoints");
    if (granular()) {
      var named = list(endpoints);
      (named.isEmpty() ? List.of("") : named).forEach(name -> put(exposed.putObject(name)));
    }
    carryOut(session, of.controller(), command);
    return done();
  }

  /** Otherwise it is exposed to everybody, which needs no word about endpoints. */
  private boolean granular() {
    return !endpoints.isEmpty()
        || !spaces.isEmpty()
        || list(cidrs).stream().anyMatch(cidr -> !cidr.matches("0\\.0\\.0\\.0/0|::/0"));
  }

  private void put(ObjectNode endpoint) {
    list(spaces).forEach(endpoint.putArray("spaces")::add);
    list(cidrs).forEach(endpoint.putArray("cidrs")::add);
  }

  /** The words between commas, without blanks around them. */
  static List<String> list(String text) {
    return Stream.of(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
