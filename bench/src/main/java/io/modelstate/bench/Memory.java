package io.modelstate.bench;

import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * What stays on the heap: after a collection, the difference that models and events make.
 *
 * @param bytesPerModel image, shell in the cache, index and register entry of a new model
 * @param bytesPerEvent of one more change to a model that is there
 */
record Memory(double bytesPerModel, double bytesPerEvent) {
  private static final int COLLECTIONS = 3;
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

  private static long used() {
    var heap = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < COLLECTIONS; i++) {
      heap.gc();
    }
    return heap.getHeapMemoryUsage().getUsed();
  }
}
