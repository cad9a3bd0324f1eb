package io.modelstate.api.facade;

import io.modelstate.runtime.engine.Engine;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Looks, and looks again each time the log has moved, until there is something to tell. Stopping
 * wakes whoever waits. One change is told to one caller only.
 */
final class Following {
  private static final long LOOK_AGAIN_MILLIS = 60_000;

  private final Engine engine;
  private final Supplier<RuntimeException> ended;
  private final ReentrantLock looking = new ReentrantLock();
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /** {@code ended} is what a wait fails with once it was stopped. */
  Following(Engine engine, Supplier<RuntimeException> ended) {
    this.engine = engine;
    this.ended = ended;
  }

  <T> T first(Supplier<Optional<T>> look, Runnable parked) {
    for (boolean again = false; ; again = true) {
      long seen = engine.images().position();
      var found = looked(look);
      if (found.isPresent()) {
        return found.get();
      }
      if (!again) {
        parked.run();
      }
      await(seen);
    }
  }

  private <T> Optional<T> looked(Supplier<Optional<T>> look) {
    looking.lock();
    try {
      refuseStopped();
      return look.get();
    } finally {
      looking.unlock();
    }
  }

  private void await(long seen) {
    var self = Thread.currentThread();
    waiting.add(self);
    try {
      refuseStopped();
      engine.writer().awaitBeyond(seen, LOOK_AGAIN_MILLIS);
    } finally {
      waiting.remove(self);
      Thread.interrupted(); // It only told that the wait is over.
    }
  }

  private void refuseStopped() {
    if (stopped) {
      throw ended.get();
    }
  }

  void stop() {
    stopped = true;
    waiting.forEach(Thread::interrupt);
  }
}
