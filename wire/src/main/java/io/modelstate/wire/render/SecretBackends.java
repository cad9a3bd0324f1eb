package io.modelstate.wire.render;

import io.modelstate.domain.name.Names;
import io.modelstate.wire.model.SecretBackendsWire.ListSecretBackendsResults;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackend;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackendResult;
import io.modelstate.wire.text.Bytes;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code secret-backends} and {@code show-secret-backend}. */
public final class SecretBackends {
  private static final int BYTES_MAX = 80;
  private static final int BYTES_KEPT = 77;
  private static final SecretBackend NAMELESS = new SecretBackend("", "", null, null);

  private SecretBackends() {}

  /** {@code reveal} asks for settings that are secret; the table never has them. */
  public static Rendered list(ListSecretBackendsResults answer, boolean reveal, Format format) {
    var notice =
        reveal && format == Format.TEXT
            ? "sensitive config values are not shown in tabular format\n"
            : "";
    var shown = shown(Wire.list(answer.results()), format);
    return shown.withStderr(notice + shown.stderr());
  }

  /** One backend; yaml unless json is asked for. */
  public static Rendered show(ListSecretBackendsResults answer, Format format) {
    return shown(Wire.list(answer.results()), format.asTree());
  }

  private static Rendered shown(List<SecretBackendResult> backends, Format format) {
    if (backends.isEmpty()) {
      return Rendered.notice("no secret backends have been added to this controller");
    }
    if (format == Format.TEXT) {
      return Rendered.ok(table(backends));
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    backends.forEach(backend -> entries.put(name(backend), entry(backend)));
    return Rendered.tree(Node.map(entries), format);
  }

  private static SecretBackend backend(SecretBackendResult result) {
    return result.result() == null ? NAMELESS : result.result();
  }

  private static String name(SecretBackendResult result) {
    return result.error() == null ? backend(result).name() : "error-" + result.id();
  }

  private static String table(List<SecretBackendResult> backends) {
    var table = Table.plain().row("Name", "Type", "Secrets", "Message");
    backends.stream()
        .filter(result -> result.error() == null)
        .sorted(
            Comparator.comparing((SecretBackendResult r) -> backend(r).backendType())
                .thenComparing(r -> backend(r).name()))
        .forEach(
            result ->
                table
                    .cells(
                        backend(result).name(),
                        backend(result).backendType(),
                        String.valueOf(result.numSecrets()),
                        Bytes.cut(message(result), BYTES_MAX, BYTES_KEPT))
                    .row());
    return table.toString();
  }

  private static String message(SecretBackendResult result) {
    return result.status().equals("active")
        ? result.message()
        : result.status() + ": " + result.message();
  }

  private static Node entry(SecretBackendResult result) {
    var backend = backend(result);
    var interval = backend.tokenRotateInterval();
    var error = result.error();
    boolean idKnown = error != null || !Names.validUuid(result.id());
    return new Fields()
        .textIfAny("backend", backend.backendType())
        .putIfAny("token-rotate-interval", new Node.Span(interval == null ? 0 : interval))
        .putIfAny("config", JsonNodes.map(Wire.map(backend.config())))
        .put("secrets", Node.whole(result.numSecrets()))
        .textIfAny("status", error == null ? result.status() : "error")
        .textIfAny("message", result.message())
        .textIfAny("id", idKnown ? result.id() : "")
        .textIfAny("error", error == null ? "" : error.message())
        .end();
  }
}
