package io.modelstate.wire.render;

import io.modelstate.wire.model.CloudWire.ControllerCredentialInfo;
import io.modelstate.wire.model.CloudWire.CredentialContent;
import io.modelstate.wire.model.CloudWire.CredentialContentResults;
import io.modelstate.wire.model.CloudWire.ModelAccess;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code show-credential}: contents of credentials and the models that use them. Yaml only. */
public final class ShowCredential {
  private static final String NONE =
      "No credentials from this client or from a controller to display.\n";

  private ShowCredential() {}

  public static Rendered render(CredentialContentResults answer) {
    Map<String, Map<String, Node>> clouds = new TreeMap<>();
    var stderr = new StringBuilder();
    for (var result : answer.results()) {
      if (result.error() != null) {
        stderr.append(result.error().message()).append('\n');
      } else if (result.result() != null && result.result().content() != null) {
        var content = result.result().content();
        clouds
            .computeIfAbsent(content.cloud(), cloud -> new TreeMap<>())
            .put(content.name(), entry(result.result(), content));
      }
    }
    if (clouds.isEmpty()) {
      return Rendered.NOTHING.withStderr(stderr + NONE);
    }
    Map<String, Node> entries = new TreeMap<>();
    clouds.forEach((cloud, credentials) -> entries.put(cloud, Node.map(credentials)));
    return Rendered.tree(
            new Fields().put("controller-credentials", Node.map(entries)).end(), Format.YAML)
        .withStderr(stderr.toString());
  }

  /** The call failed, which is no failure of the command. */
  public static Rendered failed(WireError error) {
    return Rendered.NOTHING.withStderr(
        "ERROR credential content lookup on the controller failed: %s\n%s"
            .formatted(Rendered.text(error), NONE));
  }

  public static Rendered refusedJson() {
    return Rendered.refused("invalid value \"json\" for option --format: unknown format \"json\"");
  }

  private static Node entry(ControllerCredentialInfo info, CredentialContent content) {
    var fields = new Fields().text("auth-type", content.authType());
    var valid = content.valid();
    if (valid != null) {
      fields.text("validity-check", valid ? "valid" : "invalid");
    }
    CredentialList.putAttributes(fields, content.attrs());
    return new Fields()
        .put("content", fields.end())
        .putIfAny("models", models(info.models()))
        .end();
  }

  private static Node models(List<ModelAccess> models) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (var model : models) {
      entries.put(
          model.model(), Node.text(model.access().isEmpty() ? "no access" : model.access()));
    }
    return Node.map(entries);
  }
}
