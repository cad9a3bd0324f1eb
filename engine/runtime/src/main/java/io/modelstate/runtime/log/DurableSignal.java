package io.modelstate.runtime.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets followers sleep until there is something new. */
final class DurableSignal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long position;
  private boolean ended;

  void reached(long newPosition) {
    lock.lock();
    try {
      position = newPosition;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more will come; whoever waits goes home. */
  void end() {
    lock.lock();
    try {
      ended = true;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean awaitBeyond(long seen, long millisMax) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millisMax);
    lock.lock();
    try {
      while (position <= seen && !ended && nanos > 0) {
        nanos = moved.awaitNanos(nanos);
      }
      return position > seen;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return position > seen;
    } finally {
      lock.unlock();
    }
  }
}
