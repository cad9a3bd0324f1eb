package io.modelstate.cli.secret;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.SecretsWire.ListSecretResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show-secret",
    header = "Show a secret.",
    customSynopsis = "modelstate show-secret [options] <id>|<name>",
    footer = {
      "",
      "Examples:",
      "  modelstate show-secret my-secret --revisions",
      "  modelstate show-secret 9m4e2mr0ui3e8a215n4g --revision 2 --reveal"
    })
public final class ShowSecretVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--reveal", description = "Show the values: for those who administer the model.")
  private boolean reveal;

  @Option(names = "--revisions", description = "Show what there is of each revision.")
  private boolean revisions;

  @Option(
      names = {"-r", "--revision"},
      paramLabel = "NUMBER",
      description = "A revision other than the latest.")
  private int revision;

  public ShowSecretVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atLeast(1, "secret ID is required");
    refuseContradictions();
    atMost(1);
    var query = new StringBuilder("/secrets?secret=").append(Request.part(word(0)));
    if (reveal) {
      query.append("&reveal=true");
    }
    if (revision > 0) {
      query.append("&revision=").append(revision);
    }
    var answer = model.in(session).read(query.toString(), ListSecretResults.class);
    return Secrets.show(answer, revisions, format);
  }

  private void refuseContradictions() {
    if (revisions && reveal) {
      throw Refusal.usage("specify either --revisions or --reveal but not both");
    }
    if (revisions && revision > 0) {
      throw Refusal.usage("specify either --revisions or --revision but not both");
    }
    if (revision < 0) {
      throw Refusal.usage("revision must be a positive integer");
    }
  }

  /** Juju's client notices itself that there is no such secret, and names it without a scheme. */
  @Override
  public String explain(Problem problem) {
    var text = problem.detail().replaceFirst("^secret \"secret:", "secret \"");
    return text.startsWith("secret \"") ? text : super.explain(problem);
  }
}
