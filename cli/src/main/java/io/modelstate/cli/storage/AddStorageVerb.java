package io.modelstate.cli.storage;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "add-storage",
    header = "Add storage to a unit.",
    customSynopsis =
        "modelstate add-storage [options] <unit> <storage>[=<pool>,<size>,<count>] [...]",
    footer = {"", "Examples:", "  modelstate add-storage mysql/0 data=fast,10G"})
public final class AddStorageVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(2, "add-storage requires a unit and a storage directive");
    if (!Names.validUnit(word(0))) {
      throw Refusal.usage("unit name %s not valid".formatted(GoQuote.of(word(0))));
    }
    var of = model.in(session);
    for (var word : words().subList(1, count())) {
      add(session, of, word);
    }
    return done();
  }

  private void add(Session session, ModelRef of, String word) {
    int equals = word.indexOf('=');
    var name = equals < 0 ? word : word.substring(0, equals);
    var command =
        ChangeOptions.command("AddStorage")
            .put("model", of.uuid())
            .put("unit", word(0))
            .put("storage", name);
    command.set("directive", StorageWords.json(equals < 0 ? "1" : word.substring(equals + 1)));
    carryOut(session, of.controller(), command)
        .ifPresent(done -> session.around().say(added(done)));
  }

  private String added(JsonNode answer) {
    return ChangeOptions.payloads(answer, "storage-added")
        .map(one -> "added storage %s to %s\n".formatted(one.path("storage").asText(), word(0)))
        .collect(Collectors.joining());
  }
}
