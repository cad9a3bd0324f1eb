package io.modelstate.wire.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes one change of the store wait for another, in this process and across processes. The file is
 * the one that Juju's client locks, but the JDK's lock is of another kind than Juju's: where the
 * program asks for it, that one is taken too. The operating system frees both when a process dies.
 */
final class StoreLock implements AutoCloseable {
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);
  private static final int DIGITS = 8;
  private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();

  /** A file lock belongs to the process, so threads need one of their own. */
  private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock thread;
  private final FileChannel channel;
  private final @Nullable Flock flock;

  private StoreLock(ReentrantLock thread, FileChannel channel, @Nullable Flock flock) {
    this.thread = thread;
    this.channel = channel;
    this.flock = flock;
  }

  /**
   * The file that Juju's client locks for a store: its name is made of the ASCII codes of the first
   * digits of a hash of where the store is.
   */
  static Path file(Path store) {
    try {
      var path = store.toAbsolutePath().resolve("controllers.yaml").toString();
      var digest =
          MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
      var digits = HexFormat.of().formatHex(digest).substring(0, DIGITS);
      var name = HexFormat.of().formatHex(digits.getBytes(StandardCharsets.US_ASCII));
      return temporary().resolve("juju-store-lock-" + name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where Juju's client puts temporary files; the JDK does not ask the environment. */
  private static Path temporary() {
    var folder = System.getenv("TMPDIR");
    return Path.of(folder == null || folder.isEmpty() ? "/tmp" : folder);
  }

  static StoreLock take(Path file) {
    var thread =
        THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), f -> new ReentrantLock());
    long deadline = System.nanoTime() + WAIT_MAX.toNanos();
    if (!tryLock(thread)) {
      throw new StoreFailure("cannot lock " + file + ": in use");
    }
    try {
      return locked(thread, file, deadline);
    } catch (IOException | StoreFailure e) {
      thread.unlock();
      throw new StoreFailure("cannot lock " + file, e);
    }
  }

  private static StoreLock locked(ReentrantLock thread, Path file, long deadline)
      throws IOException {
    var channel = channel(file, deadline);
    try {
      return new StoreLock(thread, channel, flockWanted() ? flock(file, deadline) : null);
    } catch (IOException | StoreFailure e) {
      channel.close();
      throw e;
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

  /**
   * Whether the launcher asks for Juju's lock, on a system that its numbers are for. The first call
   * of a native function takes some 150 ms of a processor: too much for a verb that ends at once,
   * and nothing for a controller. Asked here: asking {@link Flock} would be that first call.
   */
  private static boolean flockWanted() {
    return Boolean.getBoolean("modelstate.store.flock")
        && System.getProperty("os.name", "").equals("Linux");
  }

  private static Flock flock(Path file, long deadline) throws IOException {
    var lock = Flock.on(file);
    try {
      boolean taken = lock.tryLock();
      while (!taken && System.nanoTime() < deadline) {
        LockSupport.parkNanos(POLL_NANOS);
        taken = lock.tryLock();
      }
      if (!taken) {
        throw new StoreFailure("in use by another program");
      }
      return lock;
    } catch (IOException | StoreFailure e) {
      lock.close();
      throw e;
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
    try (channel) {
      if (flock != null) {
        flock.close();
      }
    } catch (IOException e) {
      throw new StoreFailure("cannot unlock the store", e);
    } finally {
      thread.unlock();
    }
  }
}
