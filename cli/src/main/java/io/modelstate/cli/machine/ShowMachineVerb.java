package io.modelstate.cli.machine;

import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.status.Machines;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show-machine",
    header = "Show machines in full.",
    customSynopsis = "modelstate show-machine [options] [<machine> ...]",
    footer = {"", "Examples:", "  modelstate show-machine 0", "  modelstate show-machine 1 2"})
public final class ShowMachineVerb extends ViewVerb {
  private static final Formats FORMATS =
      new Formats("yaml", Map.of("tabular", Format.TEXT, "yaml", Format.YAML, "json", Format.JSON));

  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--utc", description = "Show times in UTC.")
  private boolean utc;

  public ShowMachineVerb() {
    super(FORMATS);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    var of = model.in(session);
    return Machines.some(
        of.read("/status", FullStatus.class),
        words(),
        session.viewer(of.controller()),
        utc,
        format);
  }
}
