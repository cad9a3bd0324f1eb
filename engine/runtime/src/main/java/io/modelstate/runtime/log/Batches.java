package io.modelstate.runtime.log;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead on a thread of its own: while one batch is worked on, the next ones are read. A
 * source answers with an empty batch at its end. What the reader throws is thrown to whoever takes.
 */
public final class Batches<T> implements AutoCloseable {
  private static final int AHEAD_MAX = 3;

  /** Where batches come from; empty at the end. */
  public interface Source<T> {
    /**
     * What follows {@code last}, null at first; {@code ahead} batches were waiting to be taken when
     * the one before was ready.
     */
    List<T> after(@Nullable T last, int ahead);
  }

  private sealed interface Read<T> {}

  private record Some<T>(List<T> batch) implements Read<T> {}

  private record Failed<T>(RuntimeException failure) implements Read<T> {}

  private final BlockingQueue<Read<T>> queue = new ArrayBlockingQueue<>(AHEAD_MAX);
  private final Thread thread;
  private boolean ended;

  private Batches(Source<T> source) {
    thread = Thread.ofPlatform().name("log-reader").daemon().start(() -> read(source));
  }

  public static <T> Batches<T> of(Source<T> source) {
    return new Batches<>(source);
  }

  private void read(Source<T> source) {
    try {
      List<T> batch = source.after(null, 0);
      while (!batch.isEmpty()) {
        int ahead = queue.size();
        queue.put(new Some<>(batch));
        batch = source.after(batch.getLast(), ahead);
      }
      queue.put(new Some<>(List.of()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      queue.clear();
      queue.offer(new Failed<>(e));
    }
  }

  /** The next batch; empty at the end. */
  public List<T> take() {
    if (ended) {
      throw new NoSuchElementException();
    }
    try {
      return switch (queue.take()) {
        case Some<T>(var batch) -> {
          ended = batch.isEmpty();
          yield batch;
        }
        case Failed<T>(var failure) -> throw failure;
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFailure("interrupted while reading the event log", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
