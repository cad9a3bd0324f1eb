package io.modelstate.runtime.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers and hashes what is about to be written. A stream's newest hash is the log's, or that of
 * an event before it in the same batch. Belongs to the writer's thread.
 */
final class Chains {
  private final EventLog log;
  private final HashChain chain = new HashChain();
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
    Map<String, Hash> heads = new HashMap<>();
    for (var event : events) {
      var before = heads.get(event.stream());
      var hash = chain.event(before == null ? head(event) : before, event);
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
    return log.stream(event.stream()).map(StreamHead::hash).orElse(Hash.NONE);
  }
}
