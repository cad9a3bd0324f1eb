package io.modelstate.projections.view;

import io.modelstate.domain.model.key.SshKey;
import io.modelstate.domain.model.key.SshKeys;
import io.modelstate.domain.name.ModelId;
import java.util.List;

/** {@code juju ssh-keys}: KeyManager.ListKeys, for readers of the model. */
public final class SshKeysView {
  private SshKeysView() {}

  /**
   * The keys that users added, not those of the controller.
   *
   * @param whole whole keys; else their fingerprints and comments
   */
  public static List<String> of(Reader reader, ModelId id, boolean whole) {
    return SshKeys.of(reader.readable(id).config()).keys().stream()
        .filter(key -> !key.internal())
        .map(key -> whole ? key.line() : shortened(key))
        .toList();
  }

  private static String shortened(SshKey key) {
    return key.comment().isEmpty()
        ? key.fingerprint()
        : "%s (%s)".formatted(key.fingerprint(), key.comment());
  }
}
