package io.modelstate.runtime.engine;

import static io.modelstate.domain.Lab.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.model.access.AccessCommand.GrantModelAccess;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.life.Life;
import io.modelstate.runtime.log.Unavailable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lost races and broken disks. */
class EngineFaultTest {
  @TempDir Path folder;
  private final Disk disk = new Disk();

  /** What happens when the engine next looks at the clock, which is once for each attempt. */
  private final AtomicReference<Runnable> atNextAttempt = new AtomicReference<>(() -> {});

  private final InstantSource clock =
      () -> {
        atNextAttempt.getAndSet(() -> {}).run();
        return Rig.NOON;
      };

  private Rig open() {
    return Rig.open(disk.log(), folder, clock);
  }

  @Test
  void aFailedWriteIsUnavailableAndReadsGoOn() {
    try (var rig = open().bootstrapped()) {
      var dev = rig.addModel("dev");
      disk.fail();
      assertThrows(Unavailable.class, () -> rig.set(dev, "http-proxy", "http://p"));
      assertThrows(Unavailable.class, () -> rig.set(dev, "http-proxy", "http://q"));
      assertThrows(Unavailable.class, () -> rig.addModel("test"));
      assertEquals("", rig.config(dev, "http-proxy"));
      assertEquals(2, rig.engine().controller().registry().byId().size());
    }
    disk.repair();
    try (var rig = open()) {
      rig.addModel("test");
      assertEquals(3, rig.engine().controller().registry().byId().size());
    }
  }

  @Test
  void aGrantIsDecidedAgainWhenTheControllerMovedMeanwhile() {
    try (var rig = open().bootstrapped()) {
      rig.addUser(BOB);
      var dev = rig.addModel("dev");
      atNextAttempt.set(() -> rig.addModel("test"));
      rig.send(new GrantModelAccess(dev, BOB, "read"));
      assertEquals(Optional.of(ModelAccess.READ), rig.model(dev).access().of(BOB));
      rig.set(dev, "http-proxy", "http://p");
    }
  }

  @Test
  void aControllerCommandWaitsForAnInFlightModelCommand() throws Exception {
    try (var rig = open().bootstrapped();
        var pool = Executors.newFixedThreadPool(2)) {
      var dev = rig.addModel("dev");
      disk.hold();
      var set = pool.submit(() -> rig.set(dev, "http-proxy", "http://p"));
      disk.awaitHeldWrite();
      var attempted = new CountDownLatch(1);
      atNextAttempt.set(attempted::countDown);
      var destroyed = pool.submit(() -> rig.destroy(dev));
      attempted.await();
      assertEquals(Life.ALIVE, rig.model(dev).details().life());
      disk.release();
      assertTrue(set.get().position() < destroyed.get().position());
      assertEquals(Life.GONE, rig.model(dev).details().life());
      assertEquals("http://p", rig.config(dev, "http-proxy"));
    }
  }

  @Test
  void nobodySeesWhatIsNotDurable() throws Exception {
    try (var rig = open().bootstrapped();
        var pool = Executors.newSingleThreadExecutor()) {
      var dev = rig.addModel("dev");
      disk.hold();
      var set = pool.submit(() -> rig.set(dev, "http-proxy", "http://p"));
      disk.awaitHeldWrite();
      assertEquals("", rig.config(dev, "http-proxy"));
      disk.release();
      set.get();
      assertEquals("http://p", rig.config(dev, "http-proxy"));
    }
  }

  @Test
  void whoKeepsLosingTheRaceIsToldToTryAgain() {
    try (var rig = open().bootstrapped()) {
      rig.addUser(BOB);
      var dev = rig.addModel("dev");
      interfereAlways(rig, 0);
      assertThrows(Unavailable.class, () -> rig.send(new GrantModelAccess(dev, BOB, "read")));
      atNextAttempt.set(() -> {});
      assertTrue(rig.model(dev).access().of(BOB).isEmpty());
      rig.send(new GrantModelAccess(dev, BOB, "read"));
    }
  }

  private void interfereAlways(Rig rig, int round) {
    atNextAttempt.set(
        () -> {
          rig.addModel("test-" + round);
          interfereAlways(rig, round + 1);
        });
  }
}
