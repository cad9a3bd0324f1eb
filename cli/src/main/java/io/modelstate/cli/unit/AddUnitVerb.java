package io.modelstate.cli.unit;

import io.modelstate.cli.machine.PlacementWords;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.storage.StorageWords;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "add-unit",
    header = "Add units to an application.",
    customSynopsis = "modelstate add-unit [options] <application>",
    footer = {
      "",
      "Examples:",
      "  modelstate add-unit mysql -n 2",
      "  modelstate add-unit mysql --to lxd:0,3"
    })
public final class AddUnitVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = {"-n", "--num-units"},
      paramLabel = "N",
      description = "How many; one if left out.")
  private int count = 1;

  @Option(names = "--to", paramLabel = "PLACE[,PLACE]", description = "Where they are to go.")
  private String to = "";

  @Option(
      names = "--attach-storage",
      paramLabel = "ID[,ID]",
      description = "Storage that is there already, for the new unit.")
  private List<String> attachStorage = new ArrayList<>();

  @Override
  public Rendered run(Session session) {
    if (count < 1) {
      throw Refusal.usage("--num-units must be a positive integer");
    }
    if (!attachStorage.isEmpty() && count != 1) {
      throw Refusal.usage("--attach-storage cannot be used with -n");
    }
    atLeast(1, "no application specified");
    atMost(1);
    var of = model.in(session);
    var command =
        ChangeOptions.command("AddUnits")
            .put("model", of.uuid())
            .put("application", word(0))
            .put("count", count);
    PlacementWords.put(command.putArray("placement"), to);
    StorageWords.putIds(command.putArray("attach-storage"), attachStorage);
    carryOut(session, of.controller(), command);
    return done();
  }
}
