package io.modelstate.api;

import io.modelstate.api.ControllerServer.Options;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that a network can reach. */
class OtherMachinesTest {
  @Test
  void metricsAreForASuperuser(@TempDir Path folder) {
    var options =
        new Options(folder.resolve("data"), "0.0.0.0", 0, FirstStart.named("lab", "3.6.9"));
    try (var server = ControllerServer.start(options)) {
      var admin = Client.admin(server);
      admin.authorized("").get("/metrics").expect(401);
      admin.user("ann").get("/metrics").expect(403);
      admin.get("/metrics").expect(200);
    }
  }
}
