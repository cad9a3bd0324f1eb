package io.modelstate.wire.render;

import io.modelstate.wire.model.CloudWire.CredentialContent;
import io.modelstate.wire.model.CloudWire.CredentialContentResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code credentials}: those of the account that the controller has, by cloud. */
public final class CredentialList {
  private static final String NONE = "No credentials from any controller to display.\n";

  private CredentialList() {}

  /** Secrets are never part of the table. */
  public static Rendered render(
      CredentialContentResults answer, boolean showSecrets, Format format) {
    SortedMap<String, SortedMap<String, CredentialContent>> clouds = new TreeMap<>();
    var stderr = new StringBuilder();
    if (showSecrets && format == Format.TEXT) {
      stderr.append("secrets are not shown in tabular format\n");
    }
    for (var result : answer.results()) {
      if (result.error() != null) {
        stderr
            .append("WARNING error loading remote credential: ")
            .append(result.error().message())
            .append('\n');
      } else if (result.result() != null && result.result().content() != null) {
        var content = result.result().content();
        clouds
            .computeIfAbsent(content.cloud(), cloud -> new TreeMap<>())
            .put(content.name(), content);
      }
    }
    return shown(clouds, format).withStderr(stderr.toString());
  }

  /** The call failed: an error, and the text for nothing as well. */
  public static Rendered failed(WireError error, Format format) {
    var failed = Rendered.failed(error, format);
    return format == Format.TEXT ? new Rendered(NONE, failed.stderr(), 1) : failed;
  }

  private static Rendered shown(
      SortedMap<String, SortedMap<String, CredentialContent>> clouds, Format format) {
    if (format == Format.TEXT) {
      return Rendered.ok(clouds.isEmpty() ? NONE : table(clouds));
    }
    Map<String, Node> entries = new TreeMap<>();
    clouds.forEach((cloud, credentials) -> entries.put(cloud, entry(credentials, format)));
    return Rendered.tree(
        new Fields().putIfAny("controller-credentials", Node.map(entries)).end(), format);
  }

  private static String table(SortedMap<String, SortedMap<String, CredentialContent>> clouds) {
    var table = Table.plain().row().row("Controller Credentials:").row("Cloud", "Credentials");
    clouds.forEach(
        (cloud, credentials) -> table.row(cloud, String.join(", ", credentials.keySet())));
    return table.toString();
  }

  /** Json has a level more than yaml, and the attributes apart. */
  private static Node entry(SortedMap<String, CredentialContent> credentials, Format format) {
    Map<String, Node> entries = new TreeMap<>();
    credentials.forEach(
        (name, content) ->
            entries.put(name, format == Format.JSON ? details(content) : inline(content)));
    return format == Format.JSON
        ? new Fields().put("cloud-credentials", Node.map(entries)).end()
        : Node.map(entries);
  }

  private static Node details(CredentialContent content) {
    return new Fields()
        .text("auth-type", content.authType())
        .putIfAny("details", attributes(content.attrs()))
        .end();
  }

  private static Node inline(CredentialContent content) {
    var fields = new Fields().text("auth-type", content.authType());
    putAttributes(fields, content.attrs());
    return fields.end();
  }

  static void putAttributes(Fields fields, Map<String, String> attributes) {
    var sorted = new TreeMap<String, String>(NaturalOrder.YAML_KEYS);
    sorted.putAll(attributes);
    sorted.forEach(fields::text);
  }

  private static Node attributes(Map<String, String> attributes) {
    Map<String, Node> entries = new TreeMap<>();
    attributes.forEach((name, value) -> entries.put(name, Node.text(value)));
    return Node.map(entries);
  }
}
