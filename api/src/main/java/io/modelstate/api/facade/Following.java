package io.modelstate.api.facade;

import io.modelstate.runtime.engine.Engine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Looks, and looks again each time the log has moved, until there is something to tell; the first
 * answer comes at once, with or without. Stopping wakes whoever waits. One change is told to one
 * caller only.
 */
final class Following {
  private static final long LOOK_AGAIN_MILLIS = 60_000;

  private final Engine engine;
  private final Supplier<RuntimeException> ended;
  private final ReentrantLock looking = new ReentrantLock();
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private boolean begun;
  private volatile boolean stopped;

  /** {@code ended} is what a wait fails with once it was stopped. */
  Following(Engine engine, Supplier<RuntimeException> ended) {
    this.engine = engine;
    this.ended = ended;
  }

  <T> List<T> first(Supplier<List<T>> look, Runnable parked) {
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

  private <T> Optional<List<T>> looked(Supplier<List<T>> look) {
    looking.lock();
    try {
      refuseStopped();
      var found = look.get();
      boolean tells = !begun || !found.isEmpty();
      begun = true;
      return tells ? Optional.of(found) : Optional.empty();
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
