package io.modelstate.cli.credential;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.cloud.CloudDirectory;
import io.modelstate.cli.config.ConfigFiles;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.store.Credentials.OfCloud;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "add-credential",
    header = "Add credentials of a cloud, from a yaml file.",
    customSynopsis = "modelstate add-credential [options] <cloud> -f <file>",
    description =
        "The file has the form of credentials.yaml. What is secret is sealed on the"
            + " controller.",
    footer = {"", "Examples:", "  modelstate add-credential localhost -f credentials.yaml"})
public final class AddCredentialVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Where the credentials are.")
  private String file = "";

  @Option(names = "--client", description = "Put them into the client store as well.")
  private boolean client;

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(
      names = {"--replace", "--no-prompt"},
      hidden = true)
  private boolean replace;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "Usage: juju add-credential <cloud-name> [-f <credentials.yaml>]");
    atMost(1);
    if (file.isEmpty()) {
      throw Refusal.usage("credentials are read from a file: name it with --file");
    }
    var tree = ConfigFiles.tree(session.around(), file).path("credentials").path(word(0));
    if (tree.isEmpty()) {
      throw Refusal.failed("no credentials for cloud %s exist in file %s".formatted(word(0), file));
    }
    var to = controller.in(session);
    if (new CloudDirectory(to).find(word(0)).isEmpty()) {
      throw Refusal.failed("cloud %s not valid".formatted(word(0)));
    }
    session
        .around()
        .say(
            "Using cloud %s from the controller to verify credentials.\n"
                .formatted(GoQuote.of(word(0))));
    for (var entry : tree.properties()) {
      if (entry.getValue().isObject()) {
        add(session, to, entry.getKey(), entry.getValue());
      }
    }
    return done();
  }

  private void add(Session session, Controller to, String name, JsonNode contents) {
    if (client) {
      keep(session, name, contents);
    }
    var id = new CredentialId(word(0), new UserName(to.account().user()), name);
    var command =
        ChangeOptions.command("AddCredential")
            .put("credential", id.toString())
            .put("auth-type", contents.path("auth-type").asText());
    var attributes = Json.lenient().createObjectNode();
    contents.properties().stream()
        .filter(e -> !e.getKey().equals("auth-type"))
        .forEach(e -> attributes.put(e.getKey(), e.getValue().asText()));
    command.set("attributes", attributes);
    if (carryOut(session, to, command).isPresent()) {
      session.around().say(users(to, name) + added(to, name));
    }
  }

  private String added(Controller to, String name) {
    return """
    Controller credential %s for user %s for cloud %s on controller %s added.
    For more information, see 'juju show-credential %s %s'.
    """
        .formatted(
            GoQuote.of(name),
            GoQuote.of(to.account().user()),
            GoQuote.of(word(0)),
            GoQuote.of(to.name()),
            word(0),
            name);
  }

  /** The models that use it already. */
  private String users(Controller to, String name) {
    var path =
        "/v1/credentials?cloud=%s&name=%s".formatted(Request.part(word(0)), Request.part(name));
    var lines = new StringBuilder();
    for (var result : to.tree(path).path("results")) {
      for (var model : result.path("result").path("models")) {
        lines.append("  ").append(model.path("model").asText()).append('\n');
      }
    }
    return lines.isEmpty() ? "" : "Credential valid for:\n" + lines;
  }

  private void keep(Session session, String name, JsonNode contents) {
    Map<String, String> attributes = new TreeMap<>();
    contents.properties().forEach(e -> attributes.put(e.getKey(), e.getValue().asText()));
    session
        .store()
        .updateCredentials(
            known -> {
              var old = known.cloud(word(0));
              var more = new TreeMap<>(old.credentials());
              more.put(name, attributes);
              return known.with(
                  word(0), new OfCloud(old.defaultCredential(), old.defaultRegion(), more));
            });
    session
        .around()
        .print(
            "Credential %s added locally for cloud %s.\n\n"
                .formatted(GoQuote.of(name), GoQuote.of(word(0))));
  }
}
