package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.Hash;
import io.modelstate.runtime.log.HashChain;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.StreamHead;
import io.modelstate.runtime.log.StreamIndex;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is learnt of a log when it is opened: where its streams end at the newest checkpoint, and
 * every event after that, which must follow without a gap. The newest commit is recomputed from the
 * hashes of its events; whether payloads belong to their hashes is for who reads them.
 */
final class Opening {
  private static final String AFTER =
      "SELECT position, stream, kind, sequence, hash FROM events WHERE position > ?"
          + " ORDER BY position";

  private final Path file;
  private final SqliteReads reads;
  private final StreamIndex index = new StreamIndex();
  private long lastPosition;

  Opening(Path file, SqliteReads reads) {
    this.file = file;
    this.reads = reads;
  }

  StreamIndex index() {
    return index;
  }

  long lastPosition() {
    return lastPosition;
  }

  void scan(Optional<Checkpoint> checkpoint) {
    checkpoint.ifPresent(this::begin);
    reads.each(
        result -> {
          var kind = result.getString(3);
          add(
              result.getLong(1),
              result.getString(2),
              kind == null ? "" : kind,
              result.getLong(4),
              Hash.of(result.getBytes(5)));
        },
        AFTER,
        lastPosition);
  }

  /** Positions and sequences have no gap, so the streams' lengths add up to the last position. */
  private void begin(Checkpoint checkpoint) {
    var heads = reads.list(SqliteRows::head, SqliteRows.HEADS_OF_CHECKPOINT, checkpoint.position());
    long events = heads.stream().mapToLong(StreamHead::nextSequence).sum();
    if (heads.size() != checkpoint.streams() || events != checkpoint.position()) {
      throw damaged(
          ("the checkpoint at position %d has %d streams, but the snapshots are of %d with %d"
                  + " events")
              .formatted(checkpoint.position(), checkpoint.streams(), heads.size(), events));
    }
    heads.forEach(index::begin);
    lastPosition = checkpoint.position();
  }

  private void add(long position, String stream, String kind, long sequence, Hash hash) {
    if (position != lastPosition + 1) {
      throw damaged("position %d is missing".formatted(lastPosition + 1));
    }
    long next = index.nextSequence(stream);
    if (next != 0 && next != sequence) {
      throw damaged("stream %s lacks event %d (position %d)".formatted(stream, next, position));
    }
    index.add(stream, kind, sequence, position, hash);
    lastPosition = position;
  }

  void checkLastCommit() {
    var last =
        reads.list(SqliteRows::commit, "SELECT * FROM commits ORDER BY last_position DESC LIMIT 2");
    long covered = last.isEmpty() ? 0 : last.getFirst().lastPosition();
    if (covered != lastPosition) {
      throw damaged(
          "the last commit ends at position %d, but the last event is at %d"
              .formatted(covered, lastPosition));
    }
    if (!last.isEmpty()) {
      check(last.getFirst(), last.size() == 1 ? Hash.NONE : last.getLast().hash());
    }
  }

  private void check(Commit commit, Hash previous) {
    var rows =
        reads.list(
            SqliteRows::row,
            "SELECT " + SqliteRows.EVENT_COLUMNS + " FROM events WHERE position >= ? ORDER BY 1",
            commit.firstPosition());
    if (rows.isEmpty()
        || !new HashChain().commit(previous, commit.number(), rows).equals(commit.hash())) {
      throw damaged(
          "the hash of the last commit (%d) does not match its events".formatted(commit.number()));
    }
  }

  private StoreFailure damaged(String what) {
    return new StoreFailure(
        "%s was changed or damaged: %s. Go back to a backup, or look for the reason in the tables"
                .formatted(file, what)
            + " with sqlite3.");
  }
}
