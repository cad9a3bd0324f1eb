package io.modelstate.runtime.log;

import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.Checkpoint;
import io.modelstate.runtime.log.Beside.LastConnection;
import io.modelstate.runtime.log.Beside.Snapshot;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A log in memory whose disk can be made to stop, and to fail. */
final class BrokenDisk implements EventLog {
  final AtomicInteger writes = new AtomicInteger();
  private final MemoryEventLog memory = new MemoryEventLog();
  private volatile Hold gate = new Hold();
  private volatile boolean failing;

  /** A write that waits until it is let go. */
  static final class Hold {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    void awaitWrite() throws InterruptedException {
      arrived.await();
    }

    void release() {
      open.countDown();
    }

    private void pass() {
      arrived.countDown();
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  BrokenDisk() {
    gate.release();
  }

  /** Writes wait from now on. */
  Hold hold() {
    gate = new Hold();
    return gate;
  }

  void fail() {
    failing = true;
  }

  @Override
  public void write(Batch batch) {
    writes.incrementAndGet();
    gate.pass();
    if (failing) {
      throw new StoreFailure("disk full");
    }
    memory.write(batch);
  }

  @Override
  public long lastPosition() {
    return memory.lastPosition();
  }

  @Override
  public List<Row> rows(long afterPosition, int rowsMax) {
    return memory.rows(afterPosition, rowsMax);
  }

  @Override
  public List<Row> streamRows(String stream, long firstSequence, int rowsMax) {
    return memory.streamRows(stream, firstSequence, rowsMax);
  }

  @Override
  public long nextSequence(String stream) {
    return memory.nextSequence(stream);
  }

  @Override
  public Optional<StreamHead> stream(String stream) {
    return memory.stream(stream);
  }

  @Override
  public List<StreamHead> streams() {
    return memory.streams();
  }

  @Override
  public Optional<Long> firstPositionAt(Instant time) {
    return memory.firstPositionAt(time);
  }

  @Override
  public Optional<Commit> lastCommit() {
    return memory.lastCommit();
  }

  @Override
  public List<Commit> commits(long afterPosition, int commitsMax) {
    return memory.commits(afterPosition, commitsMax);
  }

  @Override
  public List<Fact> facts(long afterPosition, int rowsMax) {
    return memory.facts(afterPosition, rowsMax);
  }

  @Override
  public Optional<Checkpoint> newestCheckpoint() {
    return memory.newestCheckpoint();
  }

  @Override
  public List<Snapshot> snapshots(Checkpoint checkpoint, String after, int max) {
    return memory.snapshots(checkpoint, after, max);
  }

  @Override
  public Optional<Snapshot> newestSnapshot(String stream, long sequenceMax) {
    return memory.newestSnapshot(stream, sequenceMax);
  }

  @Override
  public Optional<String> sealedSecret(String ref) {
    return memory.sealedSecret(ref);
  }

  @Override
  public List<LastConnection> lastConnections(String stream) {
    return memory.lastConnections(stream);
  }

  @Override
  public Optional<Answer> answer(String actor, String key) {
    return memory.answer(actor, key);
  }

  @Override
  public void close() {}
}
