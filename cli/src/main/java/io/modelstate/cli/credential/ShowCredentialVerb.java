package io.modelstate.cli.credential;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.model.CloudWire.CredentialContentResults;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.ShowCredential;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show-credential",
    header = "Show credentials and which models use them.",
    customSynopsis = "modelstate show-credential [options] [<cloud> <credential>]",
    description = "All of one's own when none is named. The output is yaml.",
    footer = {"", "Examples:", "  modelstate show-credential localhost mine --show-secrets"})
public final class ShowCredentialVerb extends Verb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(names = "--client", hidden = true)
  private boolean client;

  @Option(names = "--show-secrets", description = "Show what is secret.")
  private boolean showSecrets;

  @Option(names = "--format", hidden = true)
  private String format = "yaml";

  @Override
  public Rendered run(Session session) {
    if (!format.equals("yaml")) {
      return ShowCredential.refusedJson();
    }
    if (count() == 1) {
      throw Refusal.usage("both cloud and credential name are needed");
    }
    atMost(2);
    List<String> query = new ArrayList<>();
    if (count() == 2) {
      query.add("cloud=" + Request.part(word(0)));
      query.add("name=" + Request.part(word(1)));
    }
    if (showSecrets) {
      query.add("secrets=true");
    }
    var path = "/v1/credentials" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    try {
      return ShowCredential.render(
          controller.in(session).read(path, CredentialContentResults.class));
    } catch (Problem e) {
      return ShowCredential.failed(e.error());
    }
  }
}
