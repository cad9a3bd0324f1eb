package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "refresh",
    header = "Bring an application to another revision of its charm.",
    customSynopsis = "modelstate refresh [options] <application>",
    footer = {
      "",
      "Examples:",
      "  modelstate refresh mysql",
      "  modelstate refresh mysql --channel 8.4/edge",
      "  modelstate refresh mysql --switch mysql-k8s"
    })
public final class RefreshVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "Of the charm.")
  private String channel = "";

  @Option(names = "--revision", paramLabel = "N", description = "Of the charm.")
  private int revision = -1;

  @Option(names = "--base", paramLabel = "BASE", description = "Such as ubuntu@24.04.")
  private String base = "";

  @Option(names = "--switch", paramLabel = "CHARM", description = "To another charm.")
  private String another = "";

  @Option(
      names = {"--force", "--force-base"},
      description = "Also on a base that the charm does not name.")
  private boolean force;

  @Option(names = "--force-units", description = "Also units that are in an error.")
  private boolean forceUnits;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application specified");
    atMost(1);
    requireApplicationName(word(0));
    if (!another.isEmpty() && revision >= 0) {
      throw Refusal.usage("--switch and --revision are mutually exclusive");
    }
    var of = model.in(session);
    var now = of.tree("/applications?name=" + Request.part(word(0))).path("results").path(0);
    if (now.has("error")) {
      throw Refusal.failed(now.path("error").path("message").asText());
    }
    var command = command(now.path("result")).put("model", of.uuid());
    return carryOut(session, of.controller(), command)
        .map(done -> said(refreshed(done)))
        .orElse(done());
  }

  private ObjectNode command(JsonNode now) {
    var charm = another.isEmpty() ? now.path("charm").asText() : another;
    if (another.isEmpty() && charm.startsWith("local:")) {
      throw Refusal.failed("refreshing a local charm requires either --path or --switch");
    }
    var usual = another.isEmpty() ? now.path("channel").asText() : "";
    var command =
        ChangeOptions.command("RefreshApplication")
            .put("application", word(0))
            .put("charm", charm)
            .put("channel", channel.isEmpty() ? usual : channel)
            .put("base", base)
            .put("force", force)
            .put("force-units", forceUnits);
    return revision < 0 ? command : command.put("revision", revision);
  }

  private static String refreshed(JsonNode answer) {
    return ChangeOptions.payloads(answer, "charm-refreshed")
        .findFirst()
        .map(
            payload ->
                "Added %s, to the model\n".formatted(CharmWords.added(payload.path("charm"))))
        .orElse("already up-to-date\n");
  }
}
