package io.modelstate.api;

import java.nio.file.Path;

/** A server for one test class that changes what others rely on. */
public record OwnServer(Path folder, ControllerServer server, Client admin)
    implements AutoCloseable {
  public static OwnServer start() {
    var folder = Folders.temporary();
    var server = ControllerServer.start(Folders.options(folder.resolve("data")));
    return new OwnServer(folder, server, Client.admin(server));
  }

  @Override
  public void close() {
    server.close();
    Folders.delete(folder);
  }
}
