package io.modelstate.runtime.axon;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;

/**
 * A fixed number of locks that streams share by their hash. Axon's own wait with a timeout, which
 * costs a hot model half its throughput: it is there to find deadlocks, and here there are none.
 * Only commands of the controller hold more than one lock, and of them only one runs at a time.
 */
public final class StreamLocks implements LockFactory {
  private static final int LOCKS = 4_096;

  private final Held[] locks =
      Stream.generate(() -> new Held(new ReentrantLock())).limit(LOCKS).toArray(Held[]::new);

  @Override
  public Lock obtainLock(String stream) {
    int hash = stream.hashCode();
    var lock = locks[(hash ^ hash >>> 16) & LOCKS - 1];
    lock.lock().lock();
    return lock;
  }

  private record Held(ReentrantLock lock) implements Lock {
    @Override
    public void release() {
      lock.unlock();
    }

    @Override
    public boolean isHeld() {
      return lock.isHeldByCurrentThread();
    }
  }
}
