package io.modelstate.cli.cloud;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
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
    try {
      var answer =
          new CloudDirectory(asked)
              .find(word(0))
              .map(cloud -> new CloudResult(cloud, null))
              .orElseGet(this::notFound);
      return Regions.render(
          new CloudResults(List.of(answer)), word(0), session.viewer(asked), format);
    } catch (Problem e) {
      return Regions.failed(e.error(), session.viewer(asked), format);
    }
  }

  private CloudResult notFound() {
    var text = "cloud %s not found".formatted(word(0));
    return new CloudResult(null, new WireError(text, "not found"));
  }
}
