package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class SimulationTest {
  private final Client admin;

  SimulationTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void showsHowTheCloudMovesAndMovesItsClock() {
    var before = admin.get("/v1/simulation").expect(200).json();
    assertEquals("stuck", before.path("profile").asText());
    assertFalse(before.path("stopped").asBoolean());
    var stopped = admin.post("/v1/simulation?clock=stop&advance=1h", "").expect(200).json();
    assertTrue(stopped.path("stopped").asBoolean());
    var gone = Duration.between(at(before.path("now").asText()), at(stopped.path("now").asText()));
    assertTrue(gone.toMinutes() >= 60, gone::toString);
    var running = admin.post("/v1/simulation?clock=run", "").expect(200).json();
    assertFalse(running.path("stopped").asBoolean());
  }

  @Test
  void refusesWhatItCannotDo() {
    admin.post("/v1/simulation?profile=wild", "").expect(400);
    admin.post("/v1/simulation?advance=-1h", "").expect(400);
    admin.post("/v1/simulation?advance=soon", "").expect(400);
    admin.post("/v1/simulation?clock=back", "").expect(400);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
