package io.modelstate.cli.credential;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.CloudWire.CredentialContentResults;
import io.modelstate.wire.render.CredentialList;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "credentials",
    header = "List one's credentials on a controller.",
    customSynopsis = "modelstate credentials [options] [cloud]",
    footer = {"", "Examples:", "  modelstate credentials --format yaml --show-secrets"})
public final class CredentialsVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--client", hidden = true)
  private boolean client;

  @Option(names = "--show-secrets", description = "Show what is secret (yaml and json only).")
  private boolean showSecrets;

  public CredentialsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(1);
    if (client && controller.name().isEmpty()) {
      return printed(
          format == Format.TEXT ? "No credentials from this client to display.\n" : "{}\n");
    }
    List<String> query = new ArrayList<>();
    if (count() == 1) {
      query.add("cloud=" + Request.part(word(0)));
    }
    if (showSecrets && format != Format.TEXT) {
      query.add("secrets=true");
    }
    var path = "/v1/credentials" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    try {
      var answer = controller.in(session).read(path, CredentialContentResults.class);
      return CredentialList.render(answer, showSecrets, format);
    } catch (Problem e) {
      return CredentialList.failed(e.error(), format);
    }
  }
}
