package io.modelstate.bench;

import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What stays on the heap: after a collection, the difference that models and events make.
 *
 * @param bytesPerModel image, shell in the cache, index and register entry of a new model
 * @param bytesPerEvent of one more change to a model that is there
 */
record Memory(double bytesPerModel, double bytesPerEvent) {
  private static final int COLLECTIONS = 12;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int CLIENTS = 16;

  static Memory measure(Path folder, int models, int events) {
    try (var peer =
        new EnginePeer("memory", SqliteEventLog.open(folder.resolve("memory.db")), folder)) {
      peer.withModels(models);
      long few = used();
      peer.withModels(2 * models);
      long many = used();
      new Load(CLIENTS, 2 * models).send(peer, events);
      long warm = used();
      new Load(CLIENTS, 2 * models).send(peer, events);
      long grown = used();
      return new Memory((double) (many - few) / models, (double) (grown - warm) / events);
    }
  }

  /** The least of some: a checkpoint that is being written is no part of what stays. */
  private static long used() {
    var heap = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      heap.gc();
      least = Math.min(least, heap.getHeapMemoryUsage().getUsed());
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return least;
  }
}
