package io.modelstate.runtime.log;

import io.modelstate.runtime.log.Beside.Checkpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Recomputes both chains, from the first event or from a checkpoint, and names the first break.
 * Reads ahead on a second thread. What is written meanwhile is left out.
 *
 * <p>What it cannot see by itself: a tail that was cut off together with its commits, and a log
 * that somebody computed anew from some point on. Both show when the number and hash of a commit
 * were noted elsewhere before: give that as {@code noted}.
 */
public final class LogVerifier {
  private static final int ROWS_MAX = 1_000;
  private static final int COMMITS_MAX = 1_000;

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
    return new LogVerifier(log).verdict(noted, _ -> {});
  }

  /** Hands over each row once it and all before it are verified; the commit after it is not yet. */
  public static Verdict verify(EventLog log, Consumer<Row> verified) {
    return new LogVerifier(log).verdict(List.of(), verified);
  }

  /** Only what is after the checkpoint, whose {@code heads} are where its streams end. */
  public static Verdict verifyAfter(
      Checkpoint checkpoint, List<StreamHead> heads, EventLog log, Consumer<Row> verified) {
    var verifier = new LogVerifier(log);
    for (var head : heads) {
      verifier.heads.put(head.stream(), new Head(head.nextSequence() - 1, head.hash()));
    }
    verifier.position = checkpoint.position();
    verifier.commitNumber = checkpoint.commit().number();
    verifier.commitHash = checkpoint.commit().hash();
    return verifier.verdict(List.of(), verified);
  }

  private Verdict verdict(List<Commit> noted, Consumer<Row> verified) {
    long after = position;
    try (var rows =
        Batches.<Row>of((last, _) -> log.rows(last == null ? after : last.position(), ROWS_MAX))) {
      return walk(noted, new Rows(rows), verified);
    } catch (Break found) {
      return new Verdict.Broken(String.valueOf(found.getMessage()));
    }
  }

  private Verdict walk(List<Commit> noted, Rows rows, Consumer<Row> verified) {
    long end = log.lastPosition();
    List<Commit> commits;
    do {
      commits =
          log.commits(position, COMMITS_MAX).stream()
              .filter(commit -> commit.firstPosition() <= end)
              .toList();
      for (var commit : commits) {
        check(commit, rows, verified);
        noted.forEach(one -> compare(one, commit));
      }
    } while (!commits.isEmpty());
    if (rows.hasNext() && position < end) {
      throw new Break("position %d belongs to no commit".formatted(rows.next().position()));
    }
    for (var one : noted) {
      if (one.number() > commitNumber) {
        throw new Break(
            "commit %d is missing: the log ends at %d".formatted(one.number(), commitNumber));
      }
    }
    return new Verdict.Sound(position, heads.size(), commitNumber, commitHash);
  }

  private void check(Commit commit, Rows rows, Consumer<Row> verified) {
    if (commit.number() != commitNumber + 1) {
      throw new Break("commit %d is missing".formatted(commitNumber + 1));
    }
    if (commit.firstPosition() != position + 1 || commit.lastPosition() < position + 1) {
      throw new Break(
          "commit %d covers positions %d to %d, but should begin at %d"
              .formatted(
                  commit.number(), commit.firstPosition(), commit.lastPosition(), position + 1));
    }
    var hash = chain.commit(commitHash, commit.number(), rows(commit, rows, verified));
    if (!hash.equals(commit.hash())) {
      throw new Break(
          ("commit %d: its hash does not match its events (positions %d to %d) and the commit"
                  + " before")
              .formatted(commit.number(), commit.firstPosition(), commit.lastPosition()));
    }
    commitNumber = commit.number();
    commitHash = hash;
  }

  private List<Row> rows(Commit commit, Rows rows, Consumer<Row> verified) {
    List<Row> covered = new ArrayList<>();
    while (position < commit.lastPosition()) {
      if (!rows.hasNext()) {
        throw new Break(
            "commit %d covers positions %d to %d, but the log ends at %d"
                .formatted(
                    commit.number(), commit.firstPosition(), commit.lastPosition(), position));
      }
      var row = rows.next();
      check(row);
      verified.accept(row);
      covered.add(row);
    }
    return covered;
  }

  private void check(Row row) {
    if (row.position() != position + 1) {
      throw new Break("position %d is missing".formatted(position + 1));
    }
    var event = row.event();
    var head = heads.get(event.stream());
    long next = head == null ? event.sequence() : head.sequence() + 1;
    if (event.sequence() != next) {
      throw new Break(
          "position %d: stream %s goes on with event %d instead of %d"
              .formatted(row.position(), event.stream(), event.sequence(), next));
    }
    if (!chain.event(head == null ? Hash.NONE : head.hash(), event).equals(row.hash())) {
      throw new Break(
          "position %d: event %d of stream %s does not match its hash and the event before"
              .formatted(row.position(), event.sequence(), event.stream()));
    }
    heads.put(event.stream(), new Head(event.sequence(), row.hash()));
    position = row.position();
  }

  private static void compare(Commit noted, Commit found) {
    if (noted.number() == found.number() && !noted.hash().equals(found.hash())) {
      throw new Break("commit %d is not the one that was noted earlier".formatted(found.number()));
    }
  }

  /** One row after the other out of batches. */
  private static final class Rows implements Iterator<Row> {
    private final Batches<Row> batches;
    private List<Row> batch = List.of();
    private int at;
    private boolean ended;

    Rows(Batches<Row> batches) {
      this.batches = batches;
    }

    @Override
    public boolean hasNext() {
      if (at == batch.size() && !ended) {
        batch = batches.take();
        at = 0;
        ended = batch.isEmpty();
      }
      return at < batch.size();
    }

    @Override
    public Row next() {
      return batch.get(at++);
    }
  }
}
