package io.modelstate.bench;

import io.modelstate.domain.Charmed;
import io.modelstate.domain.Lab;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.unit.UnitCommand.AddUnits;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.domain.name.ModelId;
import io.modelstate.projections.view.Reader;
import io.modelstate.projections.view.StatusView;
import io.modelstate.runtime.cloud.Pace;
import io.modelstate.runtime.cloud.SimulatedCloud;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Engine.Settings;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.secret.KeyFile;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import io.modelstate.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.pcollections.TreePMap;

/**
 * What contents cost: the status of a model of 5,000 units beside Jackson writing the same object,
 * and one unit more in such a model beside one more in a model of 50. All in one run, turn by turn,
 * medians; the program ends with 1 when a ratio is above its limit.
 */
public final class ContentsCost {
  private static final Sender SENDER = Sender.of(Lab.ADMIN, "bench");
  private static final int UNITS_EACH = 10;
  private static final int WARM_UP = 60;
  private static final int RUNS = 101;
  private static final double STATUS_MAX = 1.5;
  private static final double UNIT_MAX = 2.0;

  private ContentsCost() {}

  public static void main(String[] args) throws IOException {
    var folder = Files.createTempDirectory("modelstate-contents");
    var key = folder.resolve("secrets.key");
    KeyFile.create(key);
    try (var engine =
        Engine.open(
            Settings.of(
                SqliteEventLog.open(folder.resolve("events.db")), key, InstantSource.system()))) {
      engine.execute(Changes.bootstrap(engine.controllerId()), SENDER);
      var large = model(engine, 0, 500);
      var small = model(engine, 1, 5);
      long settled = System.nanoTime();
      try (var cloud = SimulatedCloud.start(engine, Pace.AT_ONCE)) {
        while (!idle(engine, large)) {
          LockSupport.parkNanos(1_000_000);
        }
        System.out.printf(
            "5,000 units from waiting to idle (%s): %.1f s%n",
            cloud.profile().text(), (System.nanoTime() - settled) / 1e9);
      }
      boolean good = status(engine, large);
      good &= units(engine, large, small);
      System.exit(good ? 0 : 1);
    } finally {
      delete(folder);
    }
  }

  private static ModelId model(Engine engine, int number, int applications) {
    var model =
        new ModelId(engine.execute(Changes.addModel(number), SENDER).created().orElseThrow());
    for (int i = 0; i < applications; i++) {
      engine.execute(deployment(model, "blog" + (char) ('a' + i % 26) + i / 26 + "x"), SENDER);
    }
    return model;
  }

  private static DeployApplication deployment(ModelId model, String name) {
    var c = Charmed.deploy(Charmed.BLOG, UNITS_EACH);
    return new DeployApplication(
        model,
        name,
        c.charm(),
        c.metadata(),
        UNITS_EACH,
        List.of(),
        c.constraints(),
        TreePMap.empty(),
        false,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        List.of(),
        TreePMap.empty(),
        false,
        false);
  }

  private static boolean idle(Engine engine, ModelId model) {
    return engine.model(model).orElseThrow().units().byName().values().stream()
        .allMatch(
            unit -> {
              var agent = unit.statuses().get(Subject.AGENT);
              return agent != null && agent.current().equals("idle");
            });
  }

  private static boolean status(Engine engine, ModelId model) {
    var reader = Reader.of(engine, Lab.ADMIN);
    var wire = StatusView.of(reader, model);
    var ours = new ArrayList<Long>();
    var theirs = new ArrayList<Long>();
    long bytes = 0;
    for (int i = -WARM_UP; i < RUNS; i++) {
      long began = System.nanoTime();
      bytes += Json.write(StatusView.of(reader, model)).length();
      long between = System.nanoTime();
      bytes += Json.write(wire).length();
      long ended = System.nanoTime();
      if (i >= 0) {
        ours.add(between - began);
        theirs.add(ended - between);
      }
    }
    return told(
        "FullStatus of 5,000 units (%d KiB)".formatted(bytes / (2L * (RUNS + WARM_UP)) / 1024),
        "Jackson writing the same object",
        median(ours) / median(theirs),
        STATUS_MAX,
        median(ours));
  }

  private static boolean units(Engine engine, ModelId large, ModelId small) {
    var ours = new ArrayList<Long>();
    var theirs = new ArrayList<Long>();
    for (int i = -WARM_UP; i < RUNS; i++) {
      long began = System.nanoTime();
      engine.execute(new AddUnits(large, "bloga0x", 1, List.of(), List.of()), SENDER);
      long between = System.nanoTime();
      engine.execute(new AddUnits(small, "bloga0x", 1, List.of(), List.of()), SENDER);
      long ended = System.nanoTime();
      if (i >= 0) {
        ours.add(between - began);
        theirs.add(ended - between);
      }
    }
    return told(
        "one unit more in a model of 5,000, on disk",
        "one more in a model of 50",
        median(ours) / median(theirs),
        UNIT_MAX,
        median(ours));
  }

  private static boolean told(String what, String peer, double ratio, double limit, double nanos) {
    boolean good = ratio <= limit;
    System.out.printf(
        "%s: %.2f ms, %.2f times %s (at most %.1f): %s%n",
        what, nanos / 1e6, ratio, peer, limit, good ? "held" : "MISSED");
    return good;
  }

  private static double median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
