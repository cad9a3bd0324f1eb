package io.modelstate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.OnDurable;
import io.modelstate.runtime.log.Unavailable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
  @Test
  void aServerWhoseLogHasStoppedIsNotReadyButLives(@TempDir Path folder) {
    try (var server = ControllerServer.start(Folders.options(folder.resolve("data")))) {
      var admin = Client.admin(server);
      var anybody = admin.authorized("");
      assertEquals(
          "UP", anybody.get("/health/readiness").expect(200).json().path("status").asText());
      stopTheLog(server);
      for (var path : new String[] {"/health", "/health/readiness"}) {
        assertEquals("DOWN", anybody.get(path).expect(503).json().path("status").asText());
      }
      anybody.get("/health/liveness").expect(200);
      admin
          .command("{'command': 'AddModel', 'name': 'm'}")
          .refusesWith(503, "try again", "the event log has stopped: ");
      admin.get("/v1/models").expect(200);
    }
  }

  /** An image that cannot be published is what stops a log without a broken disk at hand. */
  private static void stopTheLog(ControllerServer server) {
    OnDurable broken =
        (first, last) -> {
          throw new IllegalStateException("disk gone");
        };
    var append = new Append(List.of(), List.of(), List.of(), broken);
    var ticket = server.engine().writer().append(append);
    assertThrows(Unavailable.class, ticket::await);
  }
}
