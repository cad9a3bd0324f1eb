package io.modelstate.runtime.log;

import static io.modelstate.runtime.log.Events.append;
import static io.modelstate.runtime.log.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.log.Append.Expected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogWriterTest {
  private final BrokenDisk disk = new BrokenDisk();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final LogWriter writer =
      LogWriter.start(disk, failure -> heard.add("stopped: " + failure.getMessage()));

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void refusesAStreamThatExists() {
    writer.append(append("a", 0)).await();
    assertThrows(Conflict.class, () -> writer.append(append("a", 0)));
    assertEquals(1, disk.lastPosition());
  }

  @Test
  void refusesAGap() {
    var conflict = assertThrows(Conflict.class, () -> writer.append(append("a", 1)));
    assertEquals("stream a is at event 0, not at 1", conflict.getMessage());
  }

  @Test
  void aRefusedAppendWritesNoneOfItsEvents() {
    var both = Append.of(List.of(event("a", 0), event("b", 3)));
    assertThrows(Conflict.class, () -> writer.append(both));
    assertEquals(1, writer.append(append("a", 0)).await());
  }

  @Test
  void countsWhatIsQueuedWhenItChecksSequences() {
    var held = disk.hold();
    var first = writer.append(append("a", 0));
    assertThrows(Conflict.class, () -> writer.append(append("a", 0)));
    var second = writer.append(append("a", 1));
    assertFalse(first.isDurable());
    held.release();
    assertEquals(2, second.await());
    assertTrue(first.isDurable());
  }

  @Test
  void anExpectedStreamThatMovedIsAConflict() {
    writer.append(append("a", 0)).await();
    assertThrows(Conflict.class, () -> writer.append(expecting("a", 0)));
    assertEquals(2, writer.append(expecting("a", 1)).await());
  }

  private static Append expecting(String stream, long nextSequence) {
    var expected = List.of(new Expected(stream, nextSequence));
    return new Append(List.of(event("b", 0)), expected, List.of(), OnDurable.NOTHING);
  }

  @Test
  void everythingWaitingIsOneCommit() throws InterruptedException {
    var held = disk.hold();
    writer.append(append("first", 0));
    held.awaitWrite();
    List<Ticket> tickets = new ArrayList<>();
    for (int n = 0; n < 100; n++) {
      tickets.add(writer.append(append("s" + n, 0)));
    }
    held.release();
    assertEquals(101, tickets.getLast().await());
    assertEquals(2, disk.commits(0, 10).size());
  }

  @Test
  void keepsOrderAndLeavesNoGapUnderConcurrency() throws Exception {
    int threads = 16;
    int each = 200;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Long>> work = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        var stream = "s" + t;
        work.add(() -> appendAll(stream, each));
      }
      for (var done : pool.invokeAll(work)) {
        assertTrue(done.get() > 0);
      }
    }
    assertEquals(threads * each, disk.lastPosition());
    var sound = assertInstanceOf(Verdict.Sound.class, LogVerifier.verify(disk));
    assertEquals(threads * each, sound.events());
    assertEquals(threads, sound.streams());
  }

  private long appendAll(String stream, int count) {
    long last = 0;
    for (int n = 0; n < count; n++) {
      long position = writer.append(append(stream, n)).await();
      assertTrue(position > last);
      last = position;
    }
    return last;
  }

  @Test
  void callbacksRunInOrderAndBeforeTheTicket() {
    var held = disk.hold();
    var first = writer.append(noting("a", 0));
    var second = writer.append(noting("a", 1));
    first.whenDurable().thenAccept(_ -> heard.add("first woken")).toCompletableFuture();
    writer.onCommitted(position -> heard.add("follower at " + position));
    held.release();
    second.await();
    writer.close();
    assertEquals("durable 1 to 1", heard.getFirst());
    assertTrue(heard.indexOf("durable 1 to 1") < heard.indexOf("first woken"));
    assertTrue(heard.indexOf("durable 2 to 2") < heard.indexOf("follower at 2"));
  }

  private Append noting(String stream, long sequence) {
    return new Append(
        List.of(event(stream, sequence)),
        List.of(),
        List.of(),
        (first, last) -> heard.add("durable %d to %d".formatted(first, last)));
  }

  @Test
  void aStreamIsTheDiskPlusWhatIsPending() {
    writer.append(append("a", 0)).await();
    var held = disk.hold();
    var ticket = writer.append(append("a", 1));
    assertEquals(List.of(event("a", 1)), writer.readPending("a"));
    assertEquals(1, disk.streamRows("a", 0, 10).size());
    assertEquals(2, writer.nextSequence("a"));
    held.release();
    ticket.await();
    assertEquals(List.of(), writer.readPending("a"));
  }

  @Test
  void aFailedWriteStopsTheLogForGood() {
    writer.append(append("a", 0)).await();
    var held = disk.hold();
    var writing = writer.append(append("a", 1));
    var queued = writer.append(append("b", 0));
    disk.fail();
    held.release();
    for (var ticket : List.of(writing, queued)) {
      var failure = assertThrows(Unavailable.class, ticket::await);
      assertEquals(
          "the event log has stopped: disk full; restart to go on with what is on disk",
          failure.getMessage());
      assertInstanceOf(StoreFailure.class, failure.getCause());
    }
    assertThrows(Unavailable.class, () -> writer.append(append("c", 0)));
    assertEquals(List.of("stopped: disk full"), heard);
    assertEquals(1, disk.rows(0, 10).size());
    assertEquals(List.of(), writer.readPending("a"));
    assertEquals(2, disk.writes.get());
  }

  @Test
  void aCallbackThatThrowsStopsTheLog() {
    var broken =
        new Append(
            List.of(event("a", 0)),
            List.of(),
            List.of(),
            (first, last) -> {
              throw new IllegalStateException("no image");
            });
    assertThrows(Unavailable.class, writer.append(broken)::await);
    assertThrows(Unavailable.class, () -> writer.append(append("b", 0)));
  }

  @Test
  void closingWritesWhatIsQueuedAndRefusesTheRest() {
    var ticket = writer.append(append("a", 0));
    writer.close();
    assertEquals(1, ticket.await());
    var refusal = assertThrows(Unavailable.class, () -> writer.append(append("a", 1)));
    assertEquals("the event log is closed", refusal.getMessage());
  }

  @Test
  void wakesWhoWaitsForTheNextEvent() throws InterruptedException {
    var woken = new CountDownLatch(1);
    var waiting =
        Thread.ofPlatform()
            .start(
                () -> {
                  if (writer.awaitBeyond(0, 60_000)) {
                    woken.countDown();
                  }
                });
    writer.append(append("a", 0)).await();
    assertTrue(woken.await(60, TimeUnit.SECONDS));
    waiting.join();
    assertFalse(writer.awaitBeyond(1, 0));
  }
}
