package io.modelstate.runtime.log;

import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.LastConnection;
import io.modelstate.runtime.log.Beside.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a store must do. {@link #write} is called by one thread only, the writer's; everything else
 * may be called by any thread at any time, and sees only what is durable.
 */
public interface EventLog extends AutoCloseable {
  /**
   * Writes the batch in one transaction and returns once it would survive a loss of power. When it
   * throws, the caller must not write again: what is on disk is then unknown until a new open.
   */
  void write(Batch batch);

  /** The position of the last durable event; 0 when there is none. */
  long lastPosition();

  /** Up to {@code rowsMax} rows with positions above {@code afterPosition}, in order. */
  List<Row> rows(long afterPosition, int rowsMax);

  /** The same events without what is not needed to fold them; cheaper to read. */
  List<Fact> facts(long afterPosition, int rowsMax);

  /** Up to {@code rowsMax} rows of one stream from {@code firstSequence} on, in order. */
  List<Row> streamRows(String stream, long firstSequence, int rowsMax);

  /** The sequence that the next event of the stream will have; 0 for an unknown stream. */
  long nextSequence(String stream);

  /** Where the stream ends; empty for an unknown one. */
  Optional<StreamHead> stream(String stream);

  /** The streams there are, without events outside any stream; in no particular order. */
  List<StreamHead> streams();

  /** The position of the first event recorded at {@code time} or later. */
  Optional<Long> firstPositionAt(Instant time);

  Optional<Commit> lastCommit();

  /** Up to {@code commitsMax} commits that end after {@code afterPosition}, in order. */
  List<Commit> commits(long afterPosition, int commitsMax);

  /** The newest checkpoint, whole and unchanged; throws {@link StoreFailure} if it is not. */
  Optional<Checkpoint> newestCheckpoint();

  /**
   * Up to {@code max} snapshots of the checkpoint, in the order of their streams, after the stream
   * {@code after}. One that was changed is a {@link StoreFailure}.
   */
  List<Snapshot> snapshots(Checkpoint checkpoint, String after, int max);

  /** The snapshot with the highest sequence that is not above {@code sequenceMax}. */
  Optional<Snapshot> newestSnapshot(String stream, long sequenceMax);

  /** The sealed value behind {@code ref}. */
  Optional<String> sealedSecret(String ref);

  /** Newest first. */
  List<LastConnection> lastConnections(String stream);

  Optional<Answer> answer(String actor, String key);

  @Override
  void close();
}
