package io.modelstate.cli.cloud;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.CloudWire.CloudResult;
import io.modelstate.wire.model.CloudWire.CloudResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Regions;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "regions",
    header = "List the regions of a cloud.",
    customSynopsis = "modelstate regions [options] <cloud>",
    footer = {"", "Examples:", "  modelstate regions aws"})
public final class RegionsVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(names = "--client", hidden = true)
  private boolean client;

  public RegionsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atLeast(1, "no cloud specified");
    atMost(1);
    var asked = controller.in(session);
    CloudResult result;
    try {
      var tree = asked.tree("/v1/clouds/" + Request.part(word(0)));
      result = Json.read(tree, CloudResult.class);
    } catch (Problem e) {
      if (!e.isNotFound()) {
        return Regions.failed(e.error(), session.viewer(asked), format);
      }
      result =
          new CloudResult(null, new WireError("cloud %s not found".formatted(word(0)), e.code()));
    }
    return Regions.render(
        new CloudResults(List.of(result)), word(0), session.viewer(asked), format);
  }
}
