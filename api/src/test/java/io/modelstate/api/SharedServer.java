package io.modelstate.api;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server for every test class that takes a {@link ControllerServer} or the admin's {@link
 * Client} as a parameter: a start takes seconds. It ends with the last test. Tests keep out of each
 * other's way by names of their own.
 */
public final class SharedServer implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(SharedServer.class);

  /** A server in a folder of its own. */
  private record Running(Path folder, ControllerServer server, Client admin)
      implements AutoCloseable {
    static Running start() {
      var folder = Folders.temporary();
      var server = ControllerServer.start(Folders.options(folder.resolve("data")));
      return new Running(folder, server, Client.admin(server));
    }

    @Override
    public void close() {
      server.close();
      Folders.delete(folder);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == ControllerServer.class || type == Client.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var running =
        context
            .getRoot()
            .getStore(HERE)
            .getOrComputeIfAbsent("running", key -> Running.start(), Running.class);
    return parameter.getParameter().getType() == Client.class ? running.admin() : running.server();
  }
}
