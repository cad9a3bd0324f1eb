package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusVerbTest {
  private static final String STATUS =
      "{\"model\":{\"name\":\"test\",\"type\":\"iaas\",\"cloud-tag\":\"cloud-labcloud\","
          + "\"region\":\"east\",\"version\":\"3.6.25\",\"available-version\":\"\","
          + "\"model-status\":{\"status\":\"available\",\"info\":\"\",\"data\":{},"
          + "\"since\":null,\"kind\":\"\",\"version\":\"\",\"life\":\"\"},\"sla\":\"\"},"
          + "\"machines\":{},\"applications\":{},\"remote-applications\":{},\"offers\":{},"
          + "\"relations\":[],\"controller-timestamp\":null,\"branches\":{}}";

  @TempDir Path folder;

  private final FakeController controller =
      new FakeController().answering("/v1/models/%s/status".formatted(Terminal.TEST_UUID), STATUS);

  @Test
  void watchingShowsItAgainAndAgainUntilItIsInterrupted() {
    var terminal = new Terminal(controller, folder).withLabs();
    var watcher = Thread.currentThread();
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      timer.schedule(watcher::interrupt, 500, TimeUnit.MILLISECONDS);
      var shown = terminal.run("status", "--watch", "5ms");
      assertEquals(0, shown.exitCode(), shown.err());
      int times = shown.out().split("Model ", -1).length - 1;
      assertTrue(times > 1, shown.out());
      assertEquals(times, controller.paths().size());
    }
  }

  @Test
  void whatFailsWhileItIsWatchedEndsIt() {
    var refusing =
        new FakeController()
            .refusing(
                "GET /v1/models/%s/status".formatted(Terminal.TEST_UUID),
                403,
                "permission denied",
                "unauthorized access");
    var shown = new Terminal(refusing, folder).withLabs().run("status", "--watch", "5ms");
    assertEquals(1, shown.exitCode());
    assertTrue(shown.err().contains("permission denied"), shown.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0s", "-1s", "5"})
  void watchingNeedsADuration(String wrong) {
    var shown = new Terminal(controller, folder).withLabs().run("status", "--watch", wrong);
    assertEquals(2, shown.exitCode());
    assertTrue(shown.err().contains("a duration such as 2s or 1m is wanted"), shown.err());
  }
}
