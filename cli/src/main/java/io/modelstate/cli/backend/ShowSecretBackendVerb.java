package io.modelstate.cli.backend;

import io.modelstate.cli.http.Request;
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
    name = "show-secret-backend",
    header = "Show a backend for secrets.",
    customSynopsis = "modelstate show-secret-backend [options] <backend>",
    footer = {"", "Examples:", "  modelstate show-secret-backend myvault --reveal"})
public final class ShowSecretBackendVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--reveal", description = "Show settings that are secret.")
  private boolean reveal;

  public ShowSecretBackendVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atLeast(1, "must specify backend name");
    atMost(1);
    var path = "/v1/secret-backends?name=" + Request.part(word(0)) + (reveal ? "&reveal=true" : "");
    return SecretBackends.show(
        controller.in(session).read(path, ListSecretBackendsResults.class), format);
  }
}
