package io.modelstate.cli.cloud;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.CloudWire.CloudInfoResults;
import io.modelstate.wire.model.CloudWire.CloudsResult;
import io.modelstate.wire.render.Clouds;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "clouds",
    header = "List the clouds of a controller, and those that every client knows.",
    customSynopsis = "modelstate clouds [options]",
    description = "With -c only those of the controller are listed, with --client only the others.",
    footer = {"", "Examples:", "  modelstate clouds", "  modelstate clouds -c lab --format yaml"})
public final class CloudsVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--client", description = "Only what the client knows.")
  private boolean client;

  @Option(names = "--all", description = "All that the client knows, with credentials or not.")
  private boolean all;

  public CloudsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    var clients = new KnownClouds(session.store(), all);
    boolean asks = !controller.name().isEmpty() || (!client && knowsOne(session));
    if (!asks) {
      return clients.alone();
    }
    var ofController = ofController(session, controller.in(session), format);
    boolean both = controller.name().isEmpty() && format == Format.TEXT;
    return both && ofController.exitCode() == 0 ? clients.after(ofController) : ofController;
  }

  private static boolean knowsOne(Session session) {
    return session.currentController().isPresent();
  }

  private static Rendered ofController(Session session, Controller asked, Format format) {
    try {
      var clouds = asked.read("/v1/clouds", CloudsResult.class);
      var tags = List.copyOf(new TreeMap<>(clouds.clouds()).keySet());
      var infos = asked.read("/v1/cloud-infos", CloudInfoResults.class);
      return Clouds.render(clouds, tags, infos, session.store().credentials(), format);
    } catch (Problem e) {
      return Clouds.failed(e.error(), session.viewer(asked), format);
    }
  }
}
