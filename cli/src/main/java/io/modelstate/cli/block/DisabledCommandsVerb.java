package io.modelstate.cli.block;

import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.BlockWire.BlockResults;
import io.modelstate.wire.model.BlockWire.ModelBlockInfoList;
import io.modelstate.wire.render.DisabledCommands;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "disabled-commands",
    header = "List what is disabled.",
    customSynopsis = "modelstate disabled-commands [options]",
    footer = {
      "",
      "Examples:",
      "  modelstate disabled-commands",
      "  modelstate disabled-commands --all"
    })
public final class DisabledCommandsVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--all", description = "Of all models of the controller (superusers).")
  private boolean all;

  public DisabledCommandsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    return all
        ? DisabledCommands.ofController(
            controller.in(session).read("/v1/blocks", ModelBlockInfoList.class), format)
        : DisabledCommands.ofModel(model.in(session).read("/blocks", BlockResults.class), format);
  }
}
