package io.modelstate.domain.model.key;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;

/** What a client may ask of a model's SSH keys. */
public sealed interface KeyCommand extends ModelCommand {
  /** {@code key} is a line as in a file of authorized keys. */
  record AddSshKey(ModelId model, String key) implements KeyCommand {}

  /** {@code key} is a fingerprint, MD5 with colons, or the comment of a key. */
  record RemoveSshKey(ModelId model, String key) implements KeyCommand {}
}
