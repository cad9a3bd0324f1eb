package io.modelstate.cli.credential;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Tag;
import io.modelstate.wire.render.Rendered;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "set-credential",
    header = "Let a model use another credential.",
    customSynopsis = "modelstate set-credential [options] <cloud> <credential>",
    footer = {"", "Examples:", "  modelstate set-credential -m test localhost mine"})
public final class SetCredentialVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(2, "Usage: juju set-credential [options] <cloud name> <credential name>");
    atMost(2);
    var of = model.in(session);
    var id = new CredentialId(word(0), new UserName(of.controller().account().user()), word(1));
    if (!isKnown(of, id)) {
      throw Refusal.failed(
          "credential %s for cloud %s is not on the controller: add it with add-credential"
              .formatted(GoQuote.of(word(1)), GoQuote.of(word(0))));
    }
    session.around().say("Found credential remotely, on the controller. Not looking locally...\n");
    var command =
        ChangeOptions.command("SetCredential")
            .put("model", of.uuid())
            .put("credential", id.toString());
    return carryOut(session, of.controller(), command).isEmpty()
        ? done()
        : said(
            "Changed cloud credential on model %s to %s.\n"
                .formatted(GoQuote.of(of.typed()), GoQuote.of(word(1))));
  }

  private static boolean isKnown(ModelRef of, CredentialId id) {
    var answer =
        of.controller()
            .tree(
                "/v1/clouds/%s/credentials?user=%s"
                    .formatted(Request.part(id.cloud()), Request.part(id.owner().id())));
    var tag = Tag.credential(id).toString();
    return StreamSupport.stream(answer.path("results").spliterator(), false)
        .flatMap(r -> StreamSupport.stream(r.path("result").spliterator(), false))
        .anyMatch(known -> known.asText().equals(tag));
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(problem, "could not set model credential: " + problem.detail());
  }
}
