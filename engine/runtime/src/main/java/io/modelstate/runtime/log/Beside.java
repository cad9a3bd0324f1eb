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
   * @param checkpoint the position it was taken at; 0 for one that belongs to no checkpoint
   * @param position of the event with {@code sequence}
   * @param eventHash the hash of that event, which the next one chains to
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
      long checkpoint,
      long position,
      Hash eventHash,
      String payload)
      implements Beside {
    public StreamHead head() {
      return new StreamHead(stream, kind, sequence + 1, position, eventHash);
    }
  }

  /**
   * All streams have a snapshot that is not older than this position: who reads the newest of each
   * that is not taken later, and the events after the position, has read the log.
   *
   * @param position of the last event in any of them
   * @param commit the commit that ends there
   * @param fingerprint of the form that the images are in; of no use to who knows another
   */
  record Checkpoint(long position, Commit commit, int streams, String fingerprint, Instant recorded)
      implements Beside {}

  /** All checkpoints are of no use any more, with their snapshots. */
  record CheckpointsForgotten() implements Beside {}

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
