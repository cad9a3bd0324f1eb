package io.modelstate.cli.backend;

import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.SecretBackendsWire.ListSecretBackendsResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.SecretBackends;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "secret-backends",
    header = "List the backends for secrets.",
    customSynopsis = "modelstate secret-backends [options]",
    footer = {"", "Examples:", "  modelstate secret-backends --format yaml --reveal"})
public final class SecretBackendsVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--reveal", description = "Show settings that are secret.")
  private boolean reveal;

  public SecretBackendsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    boolean secrets = reveal && format != Format.TEXT;
    var path = "/v1/secret-backends" + (secrets ? "?reveal=true" : "");
    var answer = controller.in(session).read(path, ListSecretBackendsResults.class);
    return SecretBackends.list(answer, reveal, format);
  }
}
