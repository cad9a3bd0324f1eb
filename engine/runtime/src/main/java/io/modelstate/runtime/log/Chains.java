package io.modelstate.runtime.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers and hashes what is about to be written. Belongs to the writer's thread. */
final class Chains {
  private final HashChain chain = new HashChain();
  private long position;
  private long commitNumber;
  private Hash commitHash;

  Chains(EventLog log) {
    position = log.lastPosition();
    var last = log.lastCommit();
    commitNumber = last.map(Commit::number).orElse(0L);
    commitHash = last.map(Commit::hash).orElse(Hash.NONE);
  }

  long position() {
    return position;
  }

  List<Row> rows(List<Link> links) {
    List<Row> rows = new ArrayList<>(links.size());
    for (var link : links) {
      position++;
      rows.add(new Row(position, link.event(), link.hash(chain)));
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
}
