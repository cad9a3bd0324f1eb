package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a port that nothing listens on. */
final class FreePort {
  private static final int TRIES_MAX = 1000;

  private FreePort() {}

  static int from(int first) {
    for (int port = first; port < first + TRIES_MAX; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw Refusal.failed("no free port from %d on".formatted(first));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
