package io.modelstate.runtime.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A place in the writer's queue: sequenced already, durable later. */
public final class Ticket {
  private final CompletableFuture<Long> durable = new CompletableFuture<>();

  private final @Nullable LogWriter writer;

  /**
   * @param writer for an append that nobody was woken for: its owner has it written
   */
  Ticket(@Nullable LogWriter writer) {
    this.writer = writer;
  }

  boolean isWrittenByItsOwner() {
    return writer != null;
  }

  /**
   * Waits until the append is durable and returns the position of its last event. Never call it
   * while holding what the next append needs, such as an aggregate's lock.
   *
   * @throws Unavailable when the log has stopped; its cause says why
   */
  public long await() {
    if (writer != null && !durable.isDone()) {
      writer.help();
    }
    try {
      return durable.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Unavailable reason
          ? reason.again()
          : new StoreFailure("lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while the event log was writing: ask what happened", e);
    }
  }

  public boolean isDurable() {
    return durable.isDone() && !durable.isCompletedExceptionally();
  }

  /** Completes on the writer's thread; what is chained to it must be quick. */
  public CompletionStage<Long> whenDurable() {
    return durable.minimalCompletionStage();
  }

  void complete(long lastPosition) {
    durable.complete(lastPosition);
  }

  void fail(Unavailable failure) {
    durable.completeExceptionally(failure);
  }
}
