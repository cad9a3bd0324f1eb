package io.modelstate.wire.render;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.SecretsWire.AccessInfo;
import io.modelstate.wire.model.SecretsWire.ListSecretResult;
import io.modelstate.wire.model.SecretsWire.ListSecretResults;
import io.modelstate.wire.model.SecretsWire.SecretRevision;
import io.modelstate.wire.model.WireTime;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.GoTime;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code secrets} and {@code show-secret}. */
public final class Secrets {
  private static final int REVISION = 4;
  private static final String MODEL = "<model>";

  private final Format format;
  private final boolean revisions;
  private final boolean access;

  private Secrets(Format format, boolean revisions, boolean access) {
    this.format = format;
    this.revisions = revisions;
    this.access = access;
  }

  /** All of them, without who may read each; values only where the answer has them. */
  public static Rendered list(ListSecretResults answer, Viewer viewer, Format format) {
    var secrets = Wire.list(answer.results());
    return format == Format.TEXT
        ? Rendered.ok(table(secrets, viewer))
        : new Secrets(format, false, false).tree(secrets);
  }

  /** One of them, with who may read it and, if asked, what there is of each revision. */
  public static Rendered show(ListSecretResults answer, boolean revisions, Format format) {
    return new Secrets(format.asTree(), revisions, true).tree(Wire.list(answer.results()));
  }

  private static String table(List<ListSecretResult> secrets, Viewer viewer) {
    var table =
        Table.plain()
            .alignRight(REVISION)
            .row("ID", "Name", "Owner", "Rotation", "Revision", "Last updated");
    secrets.stream()
        .sorted(
            Comparator.comparing(Secrets::owner)
                .thenComparing(ListSecretResult::latestRevision, Comparator.reverseOrder()))
        .forEach(
            secret ->
                table
                    .cells(
                        id(secret),
                        name(secret).isEmpty() ? "-" : name(secret),
                        owner(secret),
                        secret.rotatePolicy(),
                        String.valueOf(secret.latestRevision()),
                        GoTime.ago(secret.updateTime().at(), viewer.now()))
                    .row());
    return table.toString();
  }

  private Rendered tree(List<ListSecretResult> secrets) {
    Map<String, Node> entries = new TreeMap<>();
    secrets.forEach(secret -> entries.put(id(secret), entry(secret)));
    return Rendered.tree(Node.map(entries), format);
  }

  private Node entry(ListSecretResult secret) {
    var content = content(secret);
    return new Fields()
        .put("revision", Node.whole(secret.latestRevision()))
        .textIfAny("checksum", content.isEmpty() ? "" : secret.latestRevisionChecksum())
        .addAll(moment("expires", secret.latestExpireTime()))
        .textIfAny("rotation", secret.rotatePolicy())
        .addAll(moment("rotates", secret.nextRotateTime()))
        .textIfAny("owner", owner(secret))
        .textIfAny("description", secret.description())
        .textIfAny("name", name(secret))
        .textIfAny("label", usersOwn(secret) ? "" : secret.label())
        .put("created", new Node.Moment(secret.createTime().at()))
        .put("updated", new Node.Moment(secret.updateTime().at()))
        .putIfAny("content", content)
        .putIfAny("revisions", revisions ? revisions(secret) : Node.noItems())
        .putIfAny("access", access ? access(secret) : Node.noItems())
        .end();
  }

  /** Juju's JSON has the values one level deeper than its yaml. */
  private Node content(ListSecretResult secret) {
    var value = secret.value();
    if (value == null || value.data().isEmpty()) {
      return Node.noEntries();
    }
    Map<String, Node> values = new TreeMap<>();
    value.data().forEach((key, base64) -> values.put(key, Node.text(decoded(base64))));
    return format == Format.JSON
        ? new Fields().put("Data", Node.map(values)).end()
        : Node.map(values);
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static Node revisions(ListSecretResult secret) {
    return Node.items(
        Wire.list(secret.revisions()).stream()
            .map(Secrets::revision)
            .map(Node.class::cast)
            .toList());
  }

  private static Node.Struct revision(SecretRevision revision) {
    var backend = revision.backendName();
    return new Fields()
        .put("revision", Node.whole(revision.revision()))
        .textIfAny("backend", backend == null ? "" : backend)
        .put("created", new Node.Moment(revision.createTime().at()))
        .put("updated", new Node.Moment(revision.updateTime().at()))
        .addAll(moment("expires", revision.expireTime()))
        .end();
  }

  private static Node access(ListSecretResult secret) {
    return Node.items(
        Wire.list(secret.access()).stream().map(Secrets::access).map(Node.class::cast).toList());
  }

  private static Node.Struct access(AccessInfo info) {
    return new Fields()
        .text("target", info.targetTag())
        .text("scope", info.scopeTag())
        .text("role", info.role())
        .end();
  }

  private static Node.Struct moment(String name, @Nullable WireTime time) {
    return time == null
        ? new Fields().end()
        : new Fields().put(name, new Node.Moment(time.at())).end();
  }

  private static String id(ListSecretResult secret) {
    return secret
        .uri()
        .substring(1 + Math.max(secret.uri().lastIndexOf(':'), secret.uri().lastIndexOf('/')));
  }

  private static boolean usersOwn(ListSecretResult secret) {
    return Tags.id(secret.ownerTag(), TagKind.MODEL).isPresent();
  }

  /** Secrets of users have a name, those of charms a label. */
  private static String name(ListSecretResult secret) {
    return usersOwn(secret) ? secret.label() : "";
  }

  private static String owner(ListSecretResult secret) {
    return usersOwn(secret) ? MODEL : Tags.parse(secret.ownerTag()).id();
  }
}
