package io.modelstate.runtime.axon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.axon.LogStorageEngine.Staged;
import io.modelstate.runtime.log.Beside.NewSecret;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.Origin;
import io.modelstate.runtime.log.Ticket;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogStorageEngineTest {
  private final MemoryEventLog log = new MemoryEventLog();
  private final LogWriter writer = LogWriter.start(log, failure -> {});
  private final LogStorageEngine engine =
      LogStorageEngine.over(log, writer, new StringCodec(), this::image);
  private final List<String> heard = new ArrayList<>();

  @AfterEach
  void close() {
    writer.close();
    LogStorageEngine.takeTicket();
  }

  private Optional<DomainEventMessage<?>> image(String stream) {
    return stream.equals("pictured") ? Optional.of(event(stream, 41)) : Optional.empty();
  }

  private static DomainEventMessage<?> event(String stream, long sequence) {
    return new GenericDomainEventMessage<>("model", stream, sequence, "payload");
  }

  @Test
  void insideAUnitOfWorkTheTicketIsLeftForLater() {
    var unit = DefaultUnitOfWork.startAndGet(event("a", 0));
    engine.appendEvents(event("a", 0));
    var ticket = assertInstanceOf(Ticket.class, unit.resources().get(LogStorageEngine.TICKET));
    unit.commit();
    assertEquals(Optional.of(ticket), LogStorageEngine.takeTicket());
    assertEquals(Optional.empty(), LogStorageEngine.takeTicket());
    assertEquals(1, ticket.await());
  }

  @Test
  void outsideAnyUnitOfWorkTheAppendIsDurable() {
    engine.appendEvents(event("a", 0));
    assertEquals(1, log.lastPosition());
    assertEquals(Optional.empty(), LogStorageEngine.takeTicket());
  }

  @Test
  void takesWhatIsStagedOnce() {
    var unit = DefaultUnitOfWork.startAndGet(event("a", 0));
    var secret = new NewSecret("r", "a", "eA==");
    unit.resources()
        .put(
            LogStorageEngine.STAGED,
            new Staged(List.of(secret), List.of(), (first, last) -> heard.add(first + "-" + last)));
    engine.appendEvents(event("a", 0), event("a", 1));
    engine.appendEvents(event("a", 2));
    unit.commit();
    assertEquals(3, LogStorageEngine.takeTicket().orElseThrow().await());
    assertEquals(List.of("1-2"), heard);
    assertEquals(Optional.of("eA=="), log.sealedSecret("r"));
  }

  @Test
  void metadataThatAuditorsAskForHasColumns() {
    var recorded = Instant.parse("2026-01-02T03:04:05.000006Z");
    var all =
        MetaData.from(
            Map.of(
                "actor",
                "bob",
                "client",
                "cli",
                "reason",
                "why",
                "correlation",
                "c",
                "causation",
                "e",
                "recorded",
                recorded,
                "trace",
                "t"));
    engine.appendEvents(event("a", 0).withMetaData(all));
    var row = log.rows(0, 1).getFirst().event();
    assertEquals(new Origin("bob", "cli", "why", "c", "e"), row.origin());
    assertEquals(recorded, row.recorded());
    assertEquals("{\"trace\":\"t\"}", row.metadata());
    var read = engine.readEvents("a").next();
    assertEquals(all.withoutKeys(Set.of("recorded")), read.getMetaData());
    assertEquals(recorded, read.getTimestamp());
  }

  @Test
  void conflictsAreAxonsOwn() {
    engine.appendEvents(event("a", 0));
    assertThrows(AggregateStreamCreationException.class, () -> engine.appendEvents(event("a", 0)));
    assertThrows(ConcurrencyException.class, () -> engine.appendEvents(event("a", 3)));
  }

  @Test
  void theImageInMemoryAnswersForTheSnapshot() {
    engine.storeSnapshot(event("a", 7));
    assertEquals(41, engine.readSnapshot("pictured").orElseThrow().getSequenceNumber());
    assertEquals(7, engine.readSnapshot("a").orElseThrow().getSequenceNumber());
    assertTrue(engine.readSnapshot("b").isEmpty());
  }

  @Test
  void aBlockingReadWakesWithTheNextEvent() throws Exception {
    try (var pool = Executors.newSingleThreadExecutor()) {
      var head = engine.createHeadToken();
      var waiting = pool.submit(() -> engine.readEvents(head, true).count());
      engine.appendEvents(event("a", 0));
      assertEquals(1, waiting.get());
    }
    assertFalse(engine.readEvents(engine.createHeadToken(), false).findAny().isPresent());
  }
}
