package io.modelstate.cli.secret;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
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
    name = "secrets",
    header = "List the secrets of a model.",
    customSynopsis = "modelstate secrets [options]",
    footer = {"", "Examples:", "  modelstate secrets --format yaml"})
public final class SecretsVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--owner",
      paramLabel = "TAG",
      description = "Only those of this owner, such as application-mysql.")
  private String owner = "";

  public SecretsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    var of = model.in(session);
    var path = "/secrets" + (owner.isEmpty() ? "" : "?owner=" + Request.part(owner));
    return Secrets.list(
        of.read(path, ListSecretResults.class), session.viewer(of.controller()), format);
  }
}
