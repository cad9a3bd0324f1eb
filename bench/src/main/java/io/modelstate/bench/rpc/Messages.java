package io.modelstate.bench.rpc;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a message together, and hands it on. */
final class Messages implements WebSocket.Listener {
  private final Taking taking;
  private final StringBuilder message = new StringBuilder();

  /** What is done with a message. */
  @FunctionalInterface
  interface Taking {
    void take(String message) throws IOException;
  }

  Messages(Taking taking) {
    this.taking = taking;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      var whole = message.toString();
      message.setLength(0);
      try {
        taking.take(whole);
      } catch (IOException e) {
        return CompletableFuture.failedFuture(e);
      }
    }
    socket.request(1);
    return null;
  }
}
