package io.modelstate.runtime.log;

import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.Snapshot;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Computes the two chains. Keeps one digest, so an instance belongs to one thread.
 *
 * <p>An event's hash covers the hash before it in its stream and everything about the event except
 * the stream's id and the position: both are the log's, not the event's, so a stream can be copied
 * under another id and still prove where it came from. A commit's hash covers the commit before,
 * its number and positions, and the stream id and hash of each of its events in order. Numbers are
 * eight bytes, big-endian; texts are UTF-8 behind their length in bytes as four.
 */
public final class HashChain {
  private static final int BYTES_INITIAL = 1 << 10;

  private final MessageDigest digest;
  private ByteBuffer bytes = ByteBuffer.allocate(BYTES_INITIAL);

  public HashChain() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new StoreFailure("this Java has no SHA-256", e);
    }
  }

  /** The hash of {@code event}, given the hash of the event before it in its stream. */
  public Hash event(Hash previous, NewEvent event) {
    add(previous);
    add(event.kind());
    add(event.sequence());
    add(event.id());
    add(event.name());
    add(event.revision());
    add(RecordedTime.text(event.recorded()));
    add(event.origin());
    add(event.metadata());
    add(event.payload());
    return hash();
  }

  /** The hash of the commit that writes {@code rows}, given the hash of the commit before. */
  public Hash commit(Hash previous, long number, List<Row> rows) {
    add(previous);
    add(number);
    add(rows.getFirst().position());
    add(rows.getLast().position());
    for (var row : rows) {
      add(row.event().stream());
      add(row.hash());
    }
    return hash();
  }

  /** Seals a snapshot: whoever changes it must change the seal. */
  public Hash seal(Snapshot snapshot) {
    add(snapshot.stream());
    add(snapshot.kind());
    add(snapshot.sequence());
    add(snapshot.id());
    add(snapshot.name());
    add(snapshot.revision());
    add(RecordedTime.text(snapshot.recorded()));
    add(snapshot.checkpoint());
    add(snapshot.position());
    add(snapshot.eventHash());
    add(snapshot.payload());
    return hash();
  }

  public Hash seal(Checkpoint checkpoint) {
    add(checkpoint.position());
    add(checkpoint.commit().number());
    add(checkpoint.commit().firstPosition());
    add(checkpoint.commit().lastPosition());
    add(RecordedTime.text(checkpoint.commit().recorded()));
    add(checkpoint.commit().hash());
    add(checkpoint.streams());
    add(checkpoint.fingerprint());
    add(RecordedTime.text(checkpoint.recorded()));
    return hash();
  }

  private void add(Origin origin) {
    add(origin.actor());
    add(origin.client());
    add(origin.reason());
    add(origin.correlation());
    add(origin.causation());
  }

  private void add(Hash hash) {
    room(Hash.BYTES);
    hash.writeTo(bytes);
  }

  private void add(long value) {
    room(Long.BYTES);
    bytes.putLong(value);
  }

  private void add(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + encoded.length);
    bytes.putInt(encoded.length).put(encoded);
  }

  private void room(int more) {
    if (bytes.remaining() < more) {
      var larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more));
      bytes = larger.put(bytes.flip());
    }
  }

  private Hash hash() {
    digest.update(bytes.array(), 0, bytes.position());
    bytes.clear();
    return Hash.of(digest.digest());
  }
}
