package io.modelstate.runtime.log;

import static io.modelstate.runtime.log.Events.NOON;
import static io.modelstate.runtime.log.Events.append;
import static io.modelstate.runtime.log.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.AnswersForgotten;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.CheckpointsForgotten;
import io.modelstate.runtime.log.Beside.LastConnection;
import io.modelstate.runtime.log.Beside.NewSecret;
import io.modelstate.runtime.log.Beside.SecretRemoved;
import io.modelstate.runtime.log.Beside.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do, seen through the writer that feeds it. */
public abstract class EventLogContract {
  private EventLog log;
  private LogWriter writer;

  /** A log without events. */
  protected abstract EventLog openEmpty();

  @BeforeEach
  void open() {
    log = openEmpty();
    writer = LogWriter.start(log, failure -> {});
  }

  @AfterEach
  void close() {
    writer.close();
    log.close();
  }

  @Test
  void anEmptyLogHasNothing() {
    assertEquals(0, log.lastPosition());
    assertEquals(List.of(), log.rows(0, 10));
    assertEquals(Optional.empty(), log.lastCommit());
    assertEquals(0, log.nextSequence("a"));
  }

  @Test
  void givesBackEveryFieldOfAnEvent() {
    var origin = new Origin("bob", "terraform", "because", "c-7", "e-6");
    var full =
        new NewEvent(
            "a", "model", 0, "id-1", "model-added", 3, NOON, origin, "{\"x\":1}", "{\"ü\":\"\"}");
    var bare =
        new NewEvent("id-2", "", 0, "id-2", "noted", 1, NOON, Origin.UNKNOWN, "", "\"text\"");
    writer.append(Append.of(List.of(full, bare))).await();
    assertEquals(List.of(full, bare), log.rows(0, 10).stream().map(Row::event).toList());
  }

  @Test
  void positionsHaveNoGapOverCommits() {
    for (long n = 0; n < 3; n++) {
      assertEquals(2 * n + 1, writer.append(append("a", n)).await());
      assertEquals(2 * n + 2, writer.append(append("b", n)).await());
    }
    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L, 6L), log.rows(0, 10).stream().map(Row::position).toList());
  }

  @Test
  void readsRangesInBatches() {
    writer.append(Append.of(List.of(event("a", 0), event("a", 1), event("a", 2)))).await();
    assertEquals(List.of(1L, 2L), log.rows(0, 2).stream().map(Row::position).toList());
    assertEquals(List.of(3L), log.rows(2, 2).stream().map(Row::position).toList());
    assertEquals(List.of(), log.rows(3, 2));
  }

  @Test
  void readsOneStreamFromASequenceOn() {
    writer.append(append("a", 0)).await();
    writer.append(Append.of(List.of(event("b", 0), event("a", 1), event("b", 1)))).await();
    writer.append(append("a", 2)).await();
    assertEquals(List.of(1L, 3L, 5L), positions(log.streamRows("a", 0, 10)));
    assertEquals(List.of(3L), positions(log.streamRows("a", 1, 1)));
    assertEquals(List.of(), log.streamRows("a", 3, 10));
    assertEquals(3, log.nextSequence("a"));
  }

  private static List<Long> positions(List<Row> rows) {
    return rows.stream().map(Row::position).toList();
  }

  @Test
  void namesItsStreams() {
    writer.append(Append.of(List.of(event("a", 0), event("a", 1)))).await();
    var head = new StreamHead("a", "model", 2, 2, log.rows(1, 1).getFirst().hash());
    assertEquals(List.of(head), log.streams());
    assertEquals(Optional.of(head), log.stream("a"));
    assertEquals(Optional.empty(), log.stream("b"));
  }

  @Test
  void everyCommitCoversItsEvents() {
    writer.append(Append.of(List.of(event("a", 0), event("b", 0)))).await();
    writer.append(append("a", 1)).await();
    var commits = log.commits(0, 10);
    assertEquals(List.of(1L, 2L), commits.stream().map(Commit::number).toList());
    assertEquals(List.of(1L, 3L), commits.stream().map(Commit::firstPosition).toList());
    assertEquals(List.of(2L, 3L), commits.stream().map(Commit::lastPosition).toList());
    assertEquals(Optional.of(commits.getLast()), log.lastCommit());
    assertEquals(commits, log.commits(1, 10));
    assertEquals(List.of(commits.getFirst()), log.commits(1, 1));
    assertEquals(List.of(commits.getLast()), log.commits(2, 10));
    assertEquals(List.of(), log.commits(3, 10));
    assertEquals(NOON.plusSeconds(1), commits.getLast().recorded());
  }

  @Test
  void rowsBesideTheLogMakeNoCommit() {
    writer.append(Append.beside(List.of(new LastConnection("a", "bob", NOON)))).await();
    assertEquals(Optional.empty(), log.lastCommit());
  }

  @Test
  void findsTheFirstEventOfATime() {
    writer.append(Append.of(List.of(event("a", 0), event("a", 1), event("a", 2)))).await();
    assertEquals(Optional.of(2L), log.firstPositionAt(NOON.plusMillis(1)));
    assertEquals(Optional.of(2L), log.firstPositionAt(NOON.plusSeconds(1)));
    assertEquals(Optional.empty(), log.firstPositionAt(NOON.plusSeconds(3)));
  }

  @Test
  void keepsTheSnapshotsAndFindsTheNearest() {
    writer.append(Append.beside(List.of(snapshot(5), snapshot(9), snapshot(7)))).await();
    assertEquals(Optional.of(snapshot(9)), log.newestSnapshot("a", Long.MAX_VALUE));
    assertEquals(Optional.of(snapshot(7)), log.newestSnapshot("a", 8));
    assertEquals(Optional.empty(), log.newestSnapshot("a", 4));
  }

  private static Snapshot snapshot(long sequence) {
    return snapshot("a", sequence, 0);
  }

  private static Snapshot snapshot(String stream, long sequence, long checkpoint) {
    return new Snapshot(
        stream,
        "model",
        sequence,
        "s" + sequence,
        "model",
        1,
        NOON,
        checkpoint,
        sequence + 1,
        Hash.NONE,
        "{}");
  }

  @Test
  void aCheckpointHasTheNewestSnapshotOfEachStreamUpToIt() {
    writer.append(Append.of(List.of(event("a", 0), event("b", 0), event("a", 1)))).await();
    writer.append(Append.beside(List.of(snapshot("a", 0, 2), snapshot("b", 0, 2)))).await();
    var first = checkpoint(2);
    writer.append(Append.beside(List.of(first))).await();
    writer.append(Append.beside(List.of(snapshot("a", 1, 3)))).await();
    assertEquals(Optional.of(first), log.newestCheckpoint());
    assertEquals(List.of(snapshot("a", 0, 2), snapshot("b", 0, 2)), log.snapshots(first, "", 10));
    var second = checkpoint(3);
    writer.append(Append.beside(List.of(second))).await();
    assertEquals(Optional.of(second), log.newestCheckpoint());
    assertEquals(List.of(snapshot("a", 1, 3), snapshot("b", 0, 2)), log.snapshots(second, "", 10));
    assertEquals(List.of(snapshot("b", 0, 2)), log.snapshots(second, "a", 10));
    writer.append(Append.beside(List.of(new CheckpointsForgotten()))).await();
    assertEquals(Optional.empty(), log.newestCheckpoint());
  }

  private static Checkpoint checkpoint(long position) {
    return new Checkpoint(position, new Commit(1, 1, position, NOON, Hash.NONE), 2, "f", NOON);
  }

  @Test
  void factsAreTheEventsWithoutTheirCircumstances() {
    writer.append(Append.of(List.of(event("a", 0), event("a", 1)))).await();
    var event = event("a", 1);
    assertEquals(
        List.of(new Fact(2, "a", 1, event.name(), event.revision(), event.payload())),
        log.facts(1, 10));
  }

  @Test
  void factsKeepTextsOfAnyLengthAndLetter() {
    List<NewEvent> events = new ArrayList<>();
    for (int length = 0; length < 40; length++) {
      var payload = "{\"n\":\"%s\\u001e😀\"}".formatted("é".repeat(length));
      events.add(event("stream-" + "x".repeat(length), 0, payload));
    }
    writer.append(Append.of(events)).await();
    var facts = log.facts(0, 100);
    assertEquals(events.stream().map(NewEvent::payload).toList(), texts(facts, Fact::payload));
    assertEquals(events.stream().map(NewEvent::stream).toList(), texts(facts, Fact::stream));
    assertEquals(events.stream().map(NewEvent::name).toList(), texts(facts, Fact::name));
  }

  private static List<String> texts(List<Fact> facts, Function<Fact, String> text) {
    return facts.stream().map(text).toList();
  }

  @Test
  void secretsAreReplacedAndForgotten() {
    writer.append(Append.beside(List.of(new NewSecret("r", "a", "b25l")))).await();
    writer.append(Append.beside(List.of(new NewSecret("r", "a", "dHdv")))).await();
    assertEquals(Optional.of("dHdv"), log.sealedSecret("r"));
    writer.append(Append.beside(List.of(new SecretRemoved("r")))).await();
    assertEquals(Optional.empty(), log.sealedSecret("r"));
  }

  @Test
  void lastConnectionsKeepTheNewestOfEachUser() {
    var old = new LastConnection("a", "bob", NOON);
    var first = new LastConnection("a", "bob", NOON.plus(Duration.ofSeconds(1)));
    var second = new LastConnection("a", "eve", NOON);
    writer.append(Append.beside(List.of(old, second, first))).await();
    assertEquals(List.of(first, second), log.lastConnections("a"));
  }

  @Test
  void oldAnswersAreForgotten() {
    var old = new Answer("bob", "old", "f", "{}", NOON, 0);
    var young = new Answer("bob", "young", "f", "{}", NOON.plusSeconds(1), 0);
    writer.append(Append.beside(List.of(old, young))).await();
    writer.append(Append.beside(List.of(new AnswersForgotten(NOON.plusSeconds(1))))).await();
    assertEquals(Optional.empty(), log.answer("bob", "old"));
    assertEquals(Optional.of(young), log.answer("bob", "young"));
  }

  @Test
  void anAnswerCarriesThePositionItLedTo() {
    var answer = new Answer("bob", "k", "f", "{}", NOON, 0);
    var events = List.of(event("a", 0), event("a", 1));
    writer.append(new Append(events, List.of(), List.of(answer), OnDurable.NOTHING)).await();
    assertEquals(Optional.of(answer.at(2)), log.answer("bob", "k"));
    assertTrue(log.answer("eve", "k").isEmpty());
  }
}
