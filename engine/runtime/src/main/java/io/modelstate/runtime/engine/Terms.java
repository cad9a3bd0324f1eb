package io.modelstate.runtime.engine;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * On which terms a command is to be carried out.
 *
 * @param key answers a repeated request with what the first one was answered
 * @param unchangedSince refuses when the command's stream has an event after this position
 */
public record Terms(Optional<IdempotencyKey> key, OptionalLong unchangedSince) {
  public static final Terms NONE = new Terms(Optional.empty(), OptionalLong.empty());

  public static Terms keyed(String key, String fingerprint) {
    return new Terms(Optional.of(new IdempotencyKey(key, fingerprint)), OptionalLong.empty());
  }

  public static Terms unchangedSince(long position) {
    return new Terms(Optional.empty(), OptionalLong.of(position));
  }
}
