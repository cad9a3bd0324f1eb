package io.modelstate.runtime.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recomputes both chains from the first event and names the first break.
 *
 * <p>What it cannot see by itself: a tail that was cut off together with its commits, and a log
 * that somebody computed anew from some point on. Both show when the number and hash of a commit
 * were noted elsewhere before: give that as {@code noted}.
 */
public final class LogVerifier {
  private static final int BATCH_MAX = 1_000;

  private record Head(long sequence, Hash hash) {}

  /** Stops the walk; carries the sentence. */
  private static final class Break extends RuntimeException {
    Break(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private final EventLog log;
  private final HashChain chain = new HashChain();
  private final Map<String, Head> heads = new HashMap<>();
  private long position;
  private long commitNumber;
  private Hash commitHash = Hash.NONE;

  private LogVerifier(EventLog log) {
    this.log = log;
  }

  public static Verdict verify(EventLog log) {
    return verify(log, List.of());
  }

  /** Also checks that the commits {@code noted} earlier are still there, with the same hashes. */
  public static Verdict verify(EventLog log, List<Commit> noted) {
    try {
      return new LogVerifier(log).walk(noted);
    } catch (Break found) {
      return new Verdict.Broken(String.valueOf(found.getMessage()));
    }
  }

  private Verdict walk(List<Commit> noted) {
    List<Commit> commits;
    do {
      commits = log.commits(commitNumber, BATCH_MAX);
      for (var commit : commits) {
        check(commit);
        noted.forEach(one -> compare(one, commit));
      }
    } while (!commits.isEmpty());
    log.rows(position, 1).forEach(LogVerifier::refuseUncovered);
    for (var one : noted) {
      if (one.number() > commitNumber) {
        throw new Break(
            "commit %d is missing: the log ends at %d".formatted(one.number(), commitNumber));
      }
    }
    return new Verdict.Sound(position, heads.size(), commitNumber, commitHash);
  }

  private void check(Commit commit) {
    if (commit.number() != commitNumber + 1) {
      throw new Break("commit %d is missing".formatted(commitNumber + 1));
    }
    if (commit.firstPosition() != position + 1 || commit.lastPosition() < position + 1) {
      throw new Break(
          "commit %d covers positions %d to %d, but should begin at %d"
              .formatted(
                  commit.number(), commit.firstPosition(), commit.lastPosition(), position + 1));
    }
    var rows = rows(commit);
    var hash = chain.commit(commitHash, commit.number(), rows);
    if (!hash.equals(commit.hash())) {
      throw new Break(
          ("commit %d: its hash does not match its events (positions %d to %d) and the commit"
                  + " before")
              .formatted(commit.number(), commit.firstPosition(), commit.lastPosition()));
    }
    commitNumber = commit.number();
    commitHash = hash;
  }

  private List<Row> rows(Commit commit) {
    List<Row> rows = new ArrayList<>();
    while (position < commit.lastPosition()) {
      long left = commit.lastPosition() - position;
      var batch = log.rows(position, (int) Math.min(BATCH_MAX, left));
      if (batch.isEmpty()) {
        throw new Break(
            "commit %d covers positions %d to %d, but the log ends at %d"
                .formatted(
                    commit.number(), commit.firstPosition(), commit.lastPosition(), position));
      }
      batch.forEach(this::check);
      rows.addAll(batch);
    }
    return rows;
  }

  private void check(Row row) {
    if (row.position() != position + 1) {
      throw new Break("position %d is missing".formatted(position + 1));
    }
    var event = row.event();
    var head = Optional.ofNullable(heads.get(event.stream()));
    long next = head.map(before -> before.sequence() + 1).orElse(event.sequence());
    if (event.sequence() != next) {
      throw new Break(
          "position %d: stream %s goes on with event %d instead of %d"
              .formatted(row.position(), event.stream(), event.sequence(), next));
    }
    if (!chain.event(head.map(Head::hash).orElse(Hash.NONE), event).equals(row.hash())) {
      throw new Break(
          "position %d: event %d of stream %s does not match its hash and the event before"
              .formatted(row.position(), event.sequence(), event.stream()));
    }
    heads.put(event.stream(), new Head(event.sequence(), row.hash()));
    position = row.position();
  }

  private static void refuseUncovered(Row row) {
    throw new Break("position %d belongs to no commit".formatted(row.position()));
  }

  private static void compare(Commit noted, Commit found) {
    if (noted.number() == found.number() && !noted.hash().equals(found.hash())) {
      throw new Break("commit %d is not the one that was noted earlier".formatted(found.number()));
    }
  }
}
