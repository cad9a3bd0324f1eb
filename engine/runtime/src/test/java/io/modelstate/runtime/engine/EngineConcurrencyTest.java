package io.modelstate.runtime.engine;

import static io.modelstate.domain.Lab.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.user.UserCommand.RemoveUser;
import io.modelstate.domain.model.access.AccessCommand.GrantModelAccess;
import io.modelstate.domain.model.annotation.AnnotationCommand.SetAnnotations;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.Verdict;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads at once; every run must end with the same counts. */
class EngineConcurrencyTest {
  private static final int THREADS = 16;
  private static final int ROUNDS = 50;
  @TempDir Path folder;

  @Test
  void commandsFromManyThreadsOverManyModelsAreAllThereInMemory() throws Exception {
    everyCommandCounts(new MemoryEventLog());
  }

  @Test
  void commandsFromManyThreadsOverManyModelsAreAllThereOnDisk() throws Exception {
    everyCommandCounts(SqliteEventLog.open(folder.resolve("events.db")));
  }

  /** Each thread adds a model, writes to it and to a model that all share. */
  private void everyCommandCounts(EventLog log) throws Exception {
    try (var rig = Rig.open(log, folder).bootstrapped()) {
      var shared = rig.addModel("shared");
      var tasks = new ArrayList<Callable<ModelId>>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        tasks.add(() -> work(rig, shared, number));
      }
      var own = all(tasks);
      assertEquals(THREADS * ROUNDS, rig.model(shared).annotations().of("model").size());
      for (var model : own) {
        assertEquals(Integer.toString(ROUNDS - 1), rig.config(model, "http-proxy"));
      }
      assertEquals(THREADS + 2, rig.engine().controller().registry().byId().size());
      assertConsistent(rig);
    }
  }

  private static ModelId work(Rig rig, ModelId shared, int thread) {
    var own = rig.addModel("own-" + thread);
    for (int round = 0; round < ROUNDS; round++) {
      rig.set(own, "http-proxy", Integer.toString(round));
      var key = "t%d-r%d".formatted(thread, round);
      rig.send(new SetAnnotations(shared, "model", Map.of(key, "x")));
    }
    return own;
  }

  @Test
  void grantsAndRemovalsOfOneUserNeverLeaveAccessBehind() throws Exception {
    try (var rig = Rig.open(new MemoryEventLog(), folder).bootstrapped()) {
      var dev = rig.addModel("dev");
      Callable<ModelId> comesAndGoes =
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              rig.addUser(BOB);
              rig.send(new RemoveUser(BOB));
            }
            return dev;
          };
      Callable<ModelId> isGranted =
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              orRefused(() -> rig.send(new GrantModelAccess(dev, BOB, "read")));
              rig.set(dev, "http-proxy", Integer.toString(round));
            }
            return dev;
          };
      all(List.of(comesAndGoes, isGranted));
      rig.addUser(BOB);
      assertTrue(rig.model(dev).access().of(BOB).isEmpty());
      assertConsistent(rig);
    }
  }

  @Test
  void aCommandOverManyStreamsGetsThroughWhileOneOfThemIsBusy() throws Exception {
    var log = SqliteEventLog.open(folder.resolve("events.db"));
    try (var rig = Rig.open(log, folder).bootstrapped()) {
      var dev = rig.addModel("dev");
      var over = new AtomicBoolean();
      var tasks = new ArrayList<Callable<ModelId>>();
      for (int thread = 0; thread < THREADS; thread++) {
        var key = "t" + thread;
        tasks.add(
            () -> {
              for (int round = 0; !over.get(); round++) {
                rig.send(new SetAnnotations(dev, "model", Map.of(key, "r" + round)));
              }
              return dev;
            });
      }
      tasks.add(
          () -> {
            try {
              for (int round = 0; round < ROUNDS; round++) {
                rig.addUser(BOB);
                rig.send(new GrantModelAccess(dev, BOB, "read"));
                rig.send(new RemoveUser(BOB));
              }
              return dev;
            } finally {
              over.set(true);
            }
          });
      all(tasks);
      assertTrue(rig.model(dev).access().of(BOB).isEmpty());
      assertConsistent(rig);
    }
  }

  private static void orRefused(Callable<?> command) throws Exception {
    try {
      command.call();
    } catch (Rejected refused) {
      assertTrue(refused.message().contains("bob") || refused.message().contains("already has"));
    }
  }

  private static void assertConsistent(Rig rig) {
    var replayed = new PublishedImages();
    Replay.unverified(rig.engine().log(), new EventCodec()).publishTo(replayed);
    EngineContract.assertSameImages(replayed, rig.engine().images());
    assertInstanceOf(Verdict.Sound.class, LogVerifier.verify(rig.engine().log()));
  }

  private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
    try (var pool = Executors.newFixedThreadPool(tasks.size())) {
      var results = new ArrayList<T>();
      for (Future<T> done : pool.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
