package io.modelstate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Command;
import io.modelstate.runtime.engine.CommandListener;
import io.modelstate.runtime.engine.Reply;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GracefulStopTest {
  private final Logger logger = Logger.getLogger("io.modelstate");
  private final Listening log = new Listening();

  /** Hears the server say that it takes no more. */
  private static final class Listening extends Handler {
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Override
    public void publish(LogRecord record) {
      if (record.getMessage().equals("stopping")) {
        stopping.countDown();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** A command that takes long: it is there, and its answer is not. */
  private static final class Slow implements CommandListener {
    private final CountDownLatch there = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void accepted(Command command, Reply reply, long nanos) {
      there.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void failed(Command command, RuntimeException why, long nanos) {}
  }

  @BeforeEach
  void listen() {
    logger.addHandler(log);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(log);
  }

  @Test
  void aRunningRequestIsAnsweredANewOneIsNotAndWhatWasDoneIsThere(@TempDir Path folder)
      throws Exception {
    var data = folder.resolve("data");
    var server = ControllerServer.start(Folders.options(data));
    var admin = Client.admin(server);
    admin.get("/v1/whoami").expect(200);
    var later = admin.request("/v1/whoami");
    var slow = new Slow();
    server.engine().listen(slow);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var adding = pool.submit(() -> admin.command("{'command': 'AddModel', 'name': 'last'}"));
      slow.there.await();
      var stopping = pool.submit(server::close);
      log.stopping.await();
      admin.send(later).refusesWith(503, "try again", "stopping: ");
      assertFalse(stopping.isDone());
      slow.released.countDown();
      assertEquals(200, adding.get().status());
      stopping.get();
    }
    assertThrows(UncheckedIOException.class, () -> admin.send(later));
    try (var again = ControllerServer.start(Folders.options(data))) {
      var names = again.engine().controller().registry().byOwnerAndName().keySet().toString();
      assertTrue(names.contains("last"), names);
    }
  }
}
