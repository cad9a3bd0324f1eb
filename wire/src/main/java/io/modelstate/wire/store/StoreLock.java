package io.modelstate.wire.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes one change of the store wait for another, in this process and across processes. The lock is
 * on a file beside the store; the operating system frees it when a process dies.
 */
final class StoreLock implements AutoCloseable {
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);
  private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();

  /** A file lock belongs to the process, so threads need one of their own. */
  private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock thread;
  private final FileChannel channel;

  private StoreLock(ReentrantLock thread, FileChannel channel) {
    this.thread = thread;
    this.channel = channel;
  }

  static StoreLock take(Path file) {
    var thread =
        THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), f -> new ReentrantLock());
    long deadline = System.nanoTime() + WAIT_MAX.toNanos();
    if (!tryLock(thread)) {
      throw new StoreFailure("cannot lock " + file + ": in use");
    }
    try {
      return new StoreLock(thread, channel(file, deadline));
    } catch (IOException | StoreFailure e) {
      thread.unlock();
      throw new StoreFailure("cannot lock " + file, e);
    }
  }

  private static boolean tryLock(ReentrantLock thread) {
    try {
      return thread.tryLock(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static FileChannel channel(Path file, long deadline) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      while (lock == null && System.nanoTime() < deadline) {
        LockSupport.parkNanos(POLL_NANOS);
        lock = channel.tryLock();
      }
      if (lock == null) {
        throw new StoreFailure("in use by another program");
      }
      return channel;
    } catch (IOException | StoreFailure e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreFailure("cannot unlock the store", e);
    } finally {
      thread.unlock();
    }
  }
}
