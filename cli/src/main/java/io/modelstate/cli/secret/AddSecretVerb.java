package io.modelstate.cli.secret;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "add-secret",
    header = "Add a secret.",
    customSynopsis = "modelstate add-secret [options] <name> [key[#base64|#file]=value ...]",
    description = {
      "With the suffix #base64 a value is base64 already, with #file it is the name of a file that"
          + " holds it. Values are sealed; the history has none of them."
    },
    footer = {
      "",
      "Examples:",
      "  modelstate add-secret my-apitoken token=34ae35facd4",
      "  modelstate add-secret db-password --info \"of the database\" --file=values.yaml"
    })
public final class AddSecretVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Mixin private SecretWords values = new SecretWords();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "secret name needs to be supplied as the first argument");
    var content = values.content(session.around(), words().subList(1, count()));
    if (content.isEmpty()) {
      throw Refusal.usage("missing secret value or filename");
    }
    var of = model.in(session);
    var command =
        ChangeOptions.command("CreateSecret")
            .put("model", of.uuid())
            .put("owner", "model")
            .put("label", word(0))
            .put("description", values.info())
            .put("rotate", "never");
    command.set("content", content);
    carryOut(session, of.controller(), command)
        .ifPresent(
            done -> session.around().print("secret:" + done.path("created").asText() + "\n"));
    return done();
  }
}
