package io.modelstate.cli.cloud;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CloudWire.CloudInfoResult;
import io.modelstate.wire.model.CloudWire.CloudInfoResults;
import io.modelstate.wire.model.CloudWire.CloudsResult;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.ShowCloud;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show-cloud",
    header = "Show a cloud of a controller.",
    customSynopsis = "modelstate show-cloud [options] <cloud>",
    footer = {"", "Examples:", "  modelstate show-cloud localhost --format yaml"})
public final class ShowCloudVerb extends ViewVerb {
  private static final Formats FORMATS =
      new Formats(
          "display", Map.of("display", Format.TEXT, "yaml", Format.YAML, "json", Format.JSON));

  @Mixin private ControllerOption controller = new ControllerOption();

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(names = "--client", hidden = true)
  private boolean client;

  @Option(names = "--include-config", description = "The settings of its kind of clouds too.")
  private boolean includeConfig;

  public ShowCloudVerb() {
    super(FORMATS);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atLeast(1, "no cloud specified");
    atMost(1);
    var asked = controller.in(session);
    try {
      var clouds = asked.read("/v1/clouds", CloudsResult.class);
      var infos = asked.read("/v1/cloud-infos", CloudInfoResults.class);
      return ShowCloud.render(
          only(clouds, infos, word(0)),
          word(0),
          session.viewer(asked),
          session.store().credentials(),
          includeConfig,
          format);
    } catch (Problem e) {
      return ShowCloud.failed(e.error());
    }
  }

  /** The one entry about that cloud; the entries come in the order of the clouds' tags. */
  private static CloudInfoResults only(CloudsResult clouds, CloudInfoResults infos, String name) {
    var tags = List.copyOf(new TreeMap<>(clouds.clouds()).keySet());
    var results = Objects.requireNonNullElse(infos.results(), List.<CloudInfoResult>of());
    for (int i = 0; i < Math.min(tags.size(), results.size()); i++) {
      if (Tags.parse(tags.get(i), TagKind.CLOUD).id().equals(name)) {
        return new CloudInfoResults(List.of(results.get(i)));
      }
    }
    var missing = new WireError("cloud %s not found".formatted(name), "not found");
    return new CloudInfoResults(List.of(new CloudInfoResult(null, missing)));
  }

  @Override
  public Format formatOfFailure() {
    return Format.TEXT;
  }
}
