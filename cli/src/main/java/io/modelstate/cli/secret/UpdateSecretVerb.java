package io.modelstate.cli.secret;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "update-secret",
    header = "Change a secret, or what is said of it.",
    customSynopsis =
        "modelstate update-secret [options] <id>|<name> [key[#base64|#file]=value ...]",
    description = "New values are a new revision, unless the latest one holds them already.",
    footer = {
      "",
      "Examples:",
      "  modelstate update-secret my-apitoken token=34ae35facd5 --auto-prune",
      "  modelstate update-secret db-pass --name db-password --info \"of the database\""
    })
public final class UpdateSecretVerb extends ChangeVerb {
  /** The members of a command that changes nothing. */
  private static final int NAMED = 3;

  @Mixin private ModelOption model = new ModelOption();

  @Mixin private SecretWords values = new SecretWords();

  @Option(names = "--name", paramLabel = "NAME", description = "A new name for it.")
  private String name = "";

  @Option(
      names = "--auto-prune",
      arity = "0..1",
      paramLabel = "BOOL",
      fallbackValue = "true",
      description = "Whether revisions that nobody uses are removed.")
  private Optional<Boolean> autoPrune = Optional.empty();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "missing secret URI");
    var content = values.content(session.around(), words().subList(1, count()));
    var of = model.in(session);
    var command =
        ChangeOptions.command("UpdateSecret").put("model", of.uuid()).put("secret", word(0));
    if (!name.isEmpty()) {
      command.put("label", name);
    }
    if (!values.info().isEmpty()) {
      command.put("description", values.info());
    }
    if (!content.isEmpty()) {
      command.set("content", content);
    }
    autoPrune.ifPresent(prune -> command.put("auto-prune", prune));
    if (command.size() == NAMED) {
      throw Refusal.failed("at least one attribute to update must be specified");
    }
    carryOut(session, of.controller(), command);
    return done();
  }
}
