package io.modelstate.runtime.log;

import java.time.Instant;

/**
 * A row in a table beside the log, written in the same transaction as the events it belongs to. It
 * is no event: no replay reads it and no hash covers it.
 */
public sealed interface Beside {
  /**
   * A secret value, sealed; events carry only {@code ref}. A later value for the same ref replaces
   * it.
   *
   * @param sealed nonce and ciphertext, base64
   */
  record NewSecret(String ref, String stream, String sealed) implements Beside {}

  /** The value behind {@code ref} is forgotten for good. */
  record SecretRemoved(String ref) implements Beside {}

  /**
   * The image of a stream after the event with {@code sequence}.
   *
   * @param payload JSON text
   */
  record Snapshot(
      String stream,
      String kind,
      long sequence,
      String id,
      String name,
      int revision,
      Instant recorded,
      String payload)
      implements Beside {}

  /** When a user was last connected to a stream's model or controller; only the newest is kept. */
  record LastConnection(String stream, String user, Instant at) implements Beside {}

  /** Answers recorded before then are gone. */
  record AnswersForgotten(Instant before) implements Beside {}

  /**
   * What a request with an idempotency key was answered.
   *
   * @param fingerprint of the request's body: the same key with another body is refused
   * @param position of the last event it led to; the writer sets it
   */
  record Answer(
      String actor, String key, String fingerprint, String reply, Instant recorded, long position)
      implements Beside {
    Answer at(long lastPosition) {
      return new Answer(actor, key, fingerprint, reply, recorded, lastPosition);
    }
  }
}
