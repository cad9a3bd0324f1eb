package io.modelstate.cli.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Tags;
import io.modelstate.wire.store.Credentials.OfCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which credential a new model uses, as Juju's client chooses it. */
record CredentialChoice(Session session, Controller controller, Placement placement, String owner) {
  private static final String HINT =
      """

      Use\s
      * 'juju add-credential -c' to upload a credential to a controller or
      * 'juju autoload-credentials' to add credentials from local files or
      * 'juju add-model --credential' to use a local credential.
      Use 'juju credentials' to list all available credentials.\
      """;
  private static final String SEVERAL =
      """
      more than one credential is available. List credentials with:

          juju credentials

      and then run the add-model command again with the --credential option.\
      """;

  /** What was chosen; {@code upload} is what the controller does not have yet. */
  record Chosen(CredentialId id, Optional<Map<String, String>> upload) {}

  /**
   * Empty for a cloud that needs none. {@code wanted} is a name, or {@code owner/name}, or empty.
   */
  Optional<Chosen> choose(String wanted) {
    if (!wanted.isEmpty()) {
      return Optional.of(named(wanted));
    }
    if (placement.cloud().authTypes().contains("empty")) {
      return Optional.empty();
    }
    var known = onController(owner);
    return Optional.of(
        known.size() == 1 ? new Chosen(known.getFirst(), Optional.empty()) : onlyLocal());
  }

  private Chosen named(String wanted) {
    int slash = wanted.indexOf('/');
    var of = slash < 0 ? owner : wanted.substring(0, slash);
    var id = new CredentialId(placement.name(), new UserName(of), wanted.substring(slash + 1));
    if (!Names.validCredentialId(id.toString())) {
      throw refused("cloud credential ID %s not valid".formatted(GoQuote.of(id.toString())));
    }
    var local = local().credentials().get(id.name());
    if (local != null) {
      session.around().say("Uploading credential '%s' to controller\n".formatted(id));
      return new Chosen(id, Optional.of(local));
    }
    if (onController(of).contains(id)) {
      session.around().say("Using credential '%s' cached in controller\n".formatted(id.name()));
      return new Chosen(id, Optional.empty());
    }
    throw refused("credential '%s' not found".formatted(wanted));
  }

  private Chosen onlyLocal() {
    var local = local();
    var names = local.credentials().keySet();
    var name = local.defaultCredential();
    if (name.isEmpty() && names.size() > 1) {
      throw refused(SEVERAL);
    }
    if (name.isEmpty() && names.isEmpty()) {
      throw refused("credentials for cloud %s not found".formatted(GoQuote.of(placement.name())));
    }
    return named(name.isEmpty() ? names.iterator().next() : name);
  }

  private OfCloud local() {
    return session.store().credentials().cloud(placement.name());
  }

  private List<CredentialId> onController(String user) {
    JsonNode answer =
        controller.tree(
            "/v1/clouds/%s/credentials?user=%s"
                .formatted(Request.part(placement.name()), Request.part(user)));
    List<CredentialId> found = new ArrayList<>();
    for (var result : answer.path("results")) {
      result.path("result").forEach(tag -> found.add(Tags.credential(tag.asText())));
    }
    return found;
  }

  private static Refusal refused(String text) {
    return Refusal.failed(text + HINT);
  }
}
