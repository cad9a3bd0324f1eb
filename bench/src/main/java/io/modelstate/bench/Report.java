package io.modelstate.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The run as a document. */
record Report(Scale scale, List<Race.Outcome> outcomes, Whole whole, List<Target> targets) {
  private static final String CHANGES =
      """

      ## Changes

      Each change is one command that makes one event: configuration, constraints and annotations in turn.
      "CPU" is processor time of the whole process for each change.

      | peer: load | changes/s | median us | p99 us | CPU us |
      |---|---|---|---|---|
      """;

  private static final String PEERS =
      """

      - **ours**: `Engine` on its SQLite log, as the program runs it: a reply means on disk.
      - **stock**: Axon's `JdbcEventStorageEngine` on SQLite with its stock table and indexes, under the same bus, shells,
        rules, codec and strong cache. One connection, each append commits by itself, the aggregate's lock is held until it has.
      - **discarding**: the same engine on a store that forgets: queue, groups, hashes and images as on SQLite, and no disk.
      - **bus alone**: the same bus, shells, rules, codec and cache over a storage engine of Axon's kind that encodes each
        event and forgets it: no queue, no hash, no second thread. What no engine under this bus can exceed.
      - **raw insert+commit**: SQLite alone, one thread, a row with the columns and size of ours in each transaction.

      All SQLite files: WAL, `synchronous=FULL`, a checkpoint each 8,000 pages. All peers draw ids from our generator.
      """;

  String text() {
    var text = new StringBuilder(head());
    targets.forEach(target -> text.append(target.row()).append('\n'));
    text.append(CHANGES);
    outcomes.forEach(outcome -> text.append(row(outcome)).append('\n'));
    text.append(PEERS);
    text.append(rest());
    return text.toString();
  }

  private String head() {
    return """
    # Performance

    Written by `bench/run%s` on %s: %s. One run, one process for all but the starts,
    the peers taking turns; every number is the median of three rounds of %s s after %d to warm up. Absolute numbers belong
    to the machine; the ratios are what is promised.

    ## Targets

    | what | found | target | |
    |---|---|---|---|
    """
        .formatted(
            scale.quick() ? " --quick" : "",
            LocalDate.now(ZoneOffset.UTC),
            Machine.sentence(),
            scale.seconds(),
            scale.warmRounds());
  }

  private static String row(Race.Outcome o) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %,.0f | %.1f |",
        o.entry().label(),
        o.perSecond(),
        o.medianMicros(),
        o.p99Micros(),
        o.cpuMicros());
  }

  private String rest() {
    return String.format(
        Locale.ROOT,
        """

        ## Replay, start, memory

        | what | found |
        |---|---|
        | replay of %,d events over %,d models into images, ours | %,.0f events/s |
        | the same events from the stock engine, folded as they come | %,.0f events/s |
        | `up` on a folder with %,d events over %,d models, to `ready:` (median of %d) | %.2f s |
        | heap for each new model | %,.0f bytes |
        | heap for each event more | %,.1f bytes |

        Rules, folding, codec and hashes by themselves: `bench/jmh`. Starts on new folders, verbs against a bare JVM, idle
        memory: `bench/start`.
        """,
        scale.replayEvents(),
        scale.models(),
        whole.replays().ours(),
        whole.replays().stock(),
        scale.startEvents(),
        scale.models(),
        scale.starts(),
        whole.start(),
        whole.memory().bytesPerModel(),
        whole.memory().bytesPerEvent());
  }
}
