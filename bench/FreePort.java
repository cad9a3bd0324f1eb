import java.net.ServerSocket;

/** Prints a port nobody listens on. */
public class FreePort {
  public static void main(String[] args) throws Exception {
    try (var socket = new ServerSocket(0)) {
      System.out.println(socket.getLocalPort());
    }
  }
}
