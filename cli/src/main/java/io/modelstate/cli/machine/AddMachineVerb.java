package io.modelstate.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.config.ConstraintWords;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "add-machine",
    header = "Add machines, or containers on them.",
    customSynopsis =
        "modelstate add-machine [options] [<container type>[:<machine>] | <placement>]",
    footer = {
      "",
      "Examples:",
      "  modelstate add-machine -n 2",
      "  modelstate add-machine lxd:0",
      "  modelstate add-machine --constraints mem=8G"
    })
public final class AddMachineVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "-n", paramLabel = "N", description = "How many; one if left out.")
  private int count = 1;

  @Option(names = "--base", paramLabel = "BASE", description = "Such as ubuntu@24.04.")
  private String base = "";

  @Option(
      names = "--constraints",
      paramLabel = "WORDS",
      description = "What it must have: \"mem=8G cores=2\".")
  private List<String> constraints = new ArrayList<>();

  @Override
  public Rendered run(Session session) {
    var wanted = ConstraintWords.json(constraints);
    atMost(1);
    if (count() == 1 && count > 1) {
      throw Refusal.usage("cannot use -n when specifying a placement directive");
    }
    var place =
        count() == 0 ? Optional.<ObjectNode>empty() : Optional.of(PlacementWords.json(word(0)));
    var of = model.in(session);
    for (int i = 0; i < count; i++) {
      add(session, of, wanted, place);
    }
    return done();
  }

  private void add(Session session, ModelRef of, JsonNode wanted, Optional<ObjectNode> place) {
    var command = ChangeOptions.command("AddMachine").put("model", of.uuid()).put("base", base);
    command.set("constraints", wanted);
    place.ifPresent(to -> command.set("placement", to));
    carryOut(session, of.controller(), command)
        .map(done -> done.path("created").asText())
        .ifPresent(id -> session.around().say(created(id)));
  }

  private static String created(String id) {
    return "created %s %s\n".formatted(id.contains("/") ? "container" : "machine", id);
  }
}
