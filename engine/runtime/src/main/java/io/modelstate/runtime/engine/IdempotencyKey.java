package io.modelstate.runtime.engine;

import io.modelstate.domain.Rejected;

/**
 * With which a sender may repeat a request that may have been carried out already. Counts for one
 * actor, for {@link Answers#KEPT}.
 *
 * @param fingerprint of all that was asked for: the same key with another request is refused
 */
public record IdempotencyKey(String key, String fingerprint) {
  private static final int CHARACTERS_MAX = 200;

  public IdempotencyKey {
    if (key.isBlank() || key.length() > CHARACTERS_MAX) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST,
          "an idempotency key has 1 to %d characters".formatted(CHARACTERS_MAX));
    }
  }
}
