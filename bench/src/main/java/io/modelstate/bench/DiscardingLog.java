package io.modelstate.bench;

import io.modelstate.runtime.log.Batch;
import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.LastConnection;
import io.modelstate.runtime.log.Beside.NewSecret;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.Fact;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.StreamHead;
import io.modelstate.runtime.log.StreamIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store that forgets every event as soon as it is written: it knows where its streams end, so
 * that the next event can be sequenced and chained, and the sealed secrets. What an engine does on
 * it is all that it does but for the disk.
 */
final class DiscardingLog implements EventLog {
  private final StreamIndex index = new StreamIndex();
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private volatile long lastPosition;
  private volatile Optional<Commit> lastCommit = Optional.empty();

  @Override
  public void write(Batch batch) {
    for (var row : batch.rows()) {
      var event = row.event();
      index.begin(
          new StreamHead(
              event.stream(), event.kind(), event.sequence() + 1, row.position(), row.hash()));
      lastPosition = row.position();
    }
    for (var beside : batch.beside()) {
      if (beside instanceof NewSecret secret) {
        secrets.put(secret.ref(), secret.sealed());
      }
    }
    batch.commit().ifPresent(commit -> lastCommit = Optional.of(commit));
  }

  @Override
  public long lastPosition() {
    return lastPosition;
  }

  @Override
  public List<Row> rows(long afterPosition, int rowsMax) {
    return List.of();
  }

  @Override
  public List<Fact> facts(long afterPosition, int rowsMax) {
    return List.of();
  }

  @Override
  public List<Row> streamRows(String stream, long firstSequence, int rowsMax) {
    return List.of();
  }

  @Override
  public long nextSequence(String stream) {
    return index.nextSequence(stream);
  }

  @Override
  public Optional<StreamHead> stream(String stream) {
    return index.head(stream);
  }

  @Override
  public List<StreamHead> streams() {
    return index.heads();
  }

  @Override
  public Optional<Long> firstPositionAt(Instant time) {
    return Optional.empty();
  }

  @Override
  public Optional<Commit> lastCommit() {
    return lastCommit;
  }

  @Override
  public List<Commit> commits(long afterPosition, int commitsMax) {
    return List.of();
  }

  @Override
  public Optional<Checkpoint> newestCheckpoint() {
    return Optional.empty();
  }

  @Override
  public List<Snapshot> snapshots(Checkpoint checkpoint, String after, int max) {
    return List.of();
  }

  @Override
  public Optional<Snapshot> newestSnapshot(String stream, long sequenceMax) {
    return Optional.empty();
  }

  @Override
  public Optional<String> sealedSecret(String ref) {
    return Optional.ofNullable(secrets.get(ref));
  }

  @Override
  public List<LastConnection> lastConnections(String stream) {
    return List.of();
  }

  @Override
  public Optional<Answer> answer(String actor, String key) {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
