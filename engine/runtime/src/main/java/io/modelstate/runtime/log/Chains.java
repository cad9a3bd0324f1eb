package io.modelstate.runtime.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers and hashes what is about to be written. Keeps the newest hash of the streams in use and
 * reads those of others from the log. Belongs to the writer's thread.
 */
final class Chains {
  private static final int STREAMS_MAX = 50_000;

  private final EventLog log;
  private final HashChain chain = new HashChain();
  private final Map<String, Hash> heads =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Hash> eldest) {
          return size() > STREAMS_MAX;
        }
      };
  private long position;
  private long commitNumber;
  private Hash commitHash;

  Chains(EventLog log) {
    this.log = log;
    position = log.lastPosition();
    var last = log.lastCommit();
    commitNumber = last.map(Commit::number).orElse(0L);
    commitHash = last.map(Commit::hash).orElse(Hash.NONE);
  }

  long position() {
    return position;
  }

  List<Row> rows(List<NewEvent> events) {
    List<Row> rows = new ArrayList<>(events.size());
    for (var event : events) {
      var hash = chain.event(head(event), event);
      heads.put(event.stream(), hash);
      position++;
      rows.add(new Row(position, event, hash));
    }
    return rows;
  }

  Optional<Commit> commit(List<Row> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    commitNumber++;
    commitHash = chain.commit(commitHash, commitNumber, rows);
    var recorded = rows.getLast().event().recorded();
    long first = rows.getFirst().position();
    return Optional.of(new Commit(commitNumber, first, position, recorded, commitHash));
  }

  private Hash head(NewEvent event) {
    var known = heads.get(event.stream());
    if (known != null) {
      return known;
    }
    if (log.nextSequence(event.stream()) == 0) {
      return Hash.NONE;
    }
    var before = log.streamRows(event.stream(), event.sequence() - 1, 1);
    if (before.isEmpty()) {
      throw new StoreFailure(
          "stream %s has no event %d".formatted(event.stream(), event.sequence() - 1));
    }
    return before.getFirst().hash();
  }
}
