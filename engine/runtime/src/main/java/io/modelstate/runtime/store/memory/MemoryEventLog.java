package io.modelstate.runtime.store.memory;

import io.modelstate.runtime.log.Batch;
import io.modelstate.runtime.log.Beside;
import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.AnswersForgotten;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.CheckpointsForgotten;
import io.modelstate.runtime.log.Beside.LastConnection;
import io.modelstate.runtime.log.Beside.NewSecret;
import io.modelstate.runtime.log.Beside.SecretRemoved;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.Fact;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.StreamHead;
import io.modelstate.runtime.log.StreamIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A log that is gone when its process is. One lock around everything. */
public final class MemoryEventLog implements EventLog {
  private record AnswerKey(String actor, String key) {}

  private final StreamIndex index = new StreamIndex();
  private final List<Row> rows = new ArrayList<>();
  private final List<Commit> commits = new ArrayList<>();
  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, NavigableMap<Long, Snapshot>> snapshots = new HashMap<>();
  private final Map<String, Map<String, LastConnection>> connections = new HashMap<>();
  private final Map<AnswerKey, Answer> answers = new HashMap<>();
  private Optional<Checkpoint> checkpoint = Optional.empty();

  @Override
  public synchronized void write(Batch batch) {
    rows.addAll(batch.rows());
    batch.commit().ifPresent(commits::add);
    batch.beside().forEach(this::put);
    batch.rows().forEach(index::add);
  }

  private void put(Beside beside) {
    switch (beside) {
      case NewSecret s -> secrets.put(s.ref(), s.sealed());
      case SecretRemoved s -> secrets.remove(s.ref());
      case Checkpoint c -> checkpoint = Optional.of(c);
      case CheckpointsForgotten _ -> {
        checkpoint = Optional.empty();
        snapshots.values().forEach(of -> of.values().removeIf(s -> s.checkpoint() > 0));
      }
      case Snapshot s ->
          snapshots.computeIfAbsent(s.stream(), _ -> new TreeMap<>()).put(s.sequence(), s);
      case LastConnection c ->
          connections.computeIfAbsent(c.stream(), _ -> new HashMap<>()).put(c.user(), c);
      case AnswersForgotten(var before) ->
          answers.values().removeIf(answer -> answer.recorded().isBefore(before));
      case Answer a -> answers.put(new AnswerKey(a.actor(), a.key()), a);
    }
  }

  @Override
  public synchronized long lastPosition() {
    return rows.size();
  }

  @Override
  public synchronized List<Row> rows(long afterPosition, int rowsMax) {
    return part(rows, afterPosition, rowsMax);
  }

  @Override
  public List<Fact> facts(long afterPosition, int rowsMax) {
    return rows(afterPosition, rowsMax).stream().map(MemoryEventLog::fact).toList();
  }

  private static Fact fact(Row row) {
    var event = row.event();
    return new Fact(
        row.position(),
        event.stream(),
        event.sequence(),
        event.name(),
        event.revision(),
        event.payload());
  }

  private static <T> List<T> part(List<T> all, long after, int max) {
    int first = (int) Math.min(Math.max(after, 0), all.size());
    return List.copyOf(all.subList(first, (int) Math.min((long) first + max, all.size())));
  }

  @Override
  public synchronized List<Row> streamRows(String stream, long firstSequence, int rowsMax) {
    List<Row> found = new ArrayList<>();
    for (long position : index.positions(stream, firstSequence, rowsMax)) {
      found.add(rows.get((int) position - 1));
    }
    return found;
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
  public synchronized Optional<Long> firstPositionAt(Instant time) {
    return rows.stream()
        .filter(row -> !row.event().recorded().isBefore(time))
        .map(Row::position)
        .findFirst();
  }

  @Override
  public synchronized Optional<Commit> lastCommit() {
    return commits.isEmpty() ? Optional.empty() : Optional.of(commits.getLast());
  }

  @Override
  public synchronized List<Commit> commits(long afterPosition, int commitsMax) {
    return commits.stream()
        .filter(commit -> commit.lastPosition() > afterPosition)
        .limit(commitsMax)
        .toList();
  }

  @Override
  public synchronized Optional<Checkpoint> newestCheckpoint() {
    return checkpoint;
  }

  @Override
  public synchronized List<Snapshot> snapshots(Checkpoint of, String after, int max) {
    return new TreeMap<>(snapshots)
        .tailMap(after, false).values().stream()
            .flatMap(all -> newest(all, of.position()).stream())
            .limit(max)
            .toList();
  }

  private static Optional<Snapshot> newest(NavigableMap<Long, Snapshot> all, long position) {
    return all.descendingMap().values().stream()
        .filter(s -> s.checkpoint() > 0 && s.checkpoint() <= position)
        .findFirst();
  }

  @Override
  public synchronized Optional<Snapshot> newestSnapshot(String stream, long sequenceMax) {
    var known = snapshots.getOrDefault(stream, new TreeMap<>()).floorEntry(sequenceMax);
    return Optional.ofNullable(known).map(Map.Entry::getValue);
  }

  @Override
  public synchronized Optional<String> sealedSecret(String ref) {
    return Optional.ofNullable(secrets.get(ref));
  }

  @Override
  public synchronized List<LastConnection> lastConnections(String stream) {
    return connections.getOrDefault(stream, Map.of()).values().stream()
        .sorted(Comparator.comparing(LastConnection::at).reversed())
        .toList();
  }

  @Override
  public synchronized Optional<Answer> answer(String actor, String key) {
    return Optional.ofNullable(answers.get(new AnswerKey(actor, key)));
  }

  @Override
  public void close() {}
}
