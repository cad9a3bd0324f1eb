package io.modelstate.cli.machine;

import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.status.Machines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "machines",
    header = "List the machines of a model.",
    customSynopsis = "modelstate machines [options]",
    footer = {"", "Examples:", "  modelstate machines", "  modelstate machines --format yaml"})
public final class MachinesVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--utc", description = "Show times in UTC.")
  private boolean utc;

  public MachinesVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    var of = model.in(session);
    return Machines.all(
        of.read("/status", FullStatus.class), session.viewer(of.controller()), utc, format);
  }
}
