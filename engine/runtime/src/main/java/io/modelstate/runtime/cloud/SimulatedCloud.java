package io.modelstate.runtime.cloud;

import io.modelstate.domain.Image;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.registry.RegistryCommand.RemoveModel;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.agent.AgentCommand.Report;
import io.modelstate.domain.model.agent.CloudPlan;
import io.modelstate.domain.model.agent.CloudPlan.Step;
import io.modelstate.domain.model.agent.Observation;
import io.modelstate.domain.model.agent.Subject;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.log.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Plays the agents and the cloud of every model, on one thread of its own: whenever images have
 * moved on, it looks at what differs, and reports what would have been seen next as ordinary
 * commands. It keeps nothing that matters: started afresh it looks at everything and goes on.
 *
 * <p>A report is one commit, so that a model of thousands of units settles in a few of them.
 */
public final class SimulatedCloud implements AutoCloseable {
  private static final Sender SENDER = Sender.of(UserName.CLOUD, "simulated cloud");
  private static final Image<ModelState> NEVER = new Image<>(ModelState.EMPTY, -1);
  private static final int OBSERVATIONS_MAX = 4_000;
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final Engine engine;
  private final Semaphore signal = new Semaphore(0);
  private final Map<ModelId, Image<ModelState>> seen = new HashMap<>();
  private final Map<ModelId, Map<Due, Instant>> waiting = new HashMap<>();
  private final Runnable unfollow;
  private final Thread thread;
  private volatile CloudProfile profile;
  private volatile boolean closed;
  private boolean again;
  private Instant since;
  private int momentsPast;

  /** A stage that a thing is in, and that ends after a while. */
  private record Due(Subject subject, CloudPlan.Stage stage) {}

  private SimulatedCloud(Engine engine, CloudProfile profile) {
    this.engine = engine;
    this.profile = profile;
    since = engine.clock().instant();
    unfollow = engine.writer().onCommitted(position -> wake());
    thread = Thread.ofPlatform().name("simulated-cloud").daemon().unstarted(this::run);
  }

  public static SimulatedCloud start(Engine engine, CloudProfile profile) {
    var cloud = new SimulatedCloud(engine, profile);
    cloud.thread.start();
    cloud.wake();
    return cloud;
  }

  public CloudProfile profile() {
    return profile;
  }

  /** From now on; what waits under the old profile is looked at anew. */
  public void use(CloudProfile changed) {
    profile = changed;
    signal.release();
  }

  /** Ends after the report that is under way. */
  @Override
  public void close() {
    closed = true;
    unfollow.run();
    wake();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** To be told that the clock was moved, or that there are new images. */
  public void wake() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  private void run() {
    var used = profile;
    while (!closed) {
      try {
        await();
        if (used != profile) {
          used = profile;
          seen.clear();
          waiting.clear();
          since = engine.clock().instant();
          momentsPast = 0;
        }
        round();
        pass(used.moments());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void await() throws InterruptedException {
    boolean anything = waiting.values().stream().anyMatch(due -> !due.isEmpty());
    boolean momentsLeft = momentsPast < profile.moments().size();
    if (anything || again || momentsLeft) {
      signal.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } else {
      signal.acquire();
    }
    signal.drainPermits();
    again = false;
  }

  /** What a script has for the times that have come. */
  private void pass(List<Moment> moments) {
    var now = engine.clock().instant();
    while (momentsPast < moments.size()
        && !since.plus(moments.get(momentsPast).after()).isAfter(now)) {
      var moment = moments.get(momentsPast++);
      for (var entry : engine.images().models().entrySet()) {
        try {
          var seen = moment.seen().apply(entry.getValue().state());
          if (!seen.isEmpty()) {
            engine.execute(new Report(entry.getKey(), seen), SENDER);
          }
        } catch (Rejected | Unavailable e) {
          again = true; // The model is gone, or the log has stopped: there is nobody to see it.
        }
      }
    }
  }

  private void round() {
    for (var entry : engine.images().models().entrySet()) {
      if (closed) {
        return;
      }
      tryToLook(entry.getKey(), entry.getValue());
    }
  }

  /** What is refused has moved on meanwhile, and is looked at when that is seen. */
  private void tryToLook(ModelId model, Image<ModelState> image) {
    try {
      look(model, image);
    } catch (Rejected e) {
      seen.put(model, image);
    } catch (Unavailable e) {
      seen.remove(model);
      again = true;
    }
  }

  private void look(ModelId model, Image<ModelState> image) {
    var state = image.state();
    if (state.details().life() == Life.GONE) {
      seen.remove(model);
      waiting.remove(model);
      return;
    }
    var before = seen.getOrDefault(model, NEVER);
    var due = waiting.computeIfAbsent(model, id -> new HashMap<>());
    if (before.sequence() == image.sequence() && due.isEmpty()) {
      return;
    }
    var plan = new CloudPlan(model, state);
    var steps = steps(plan, subjects(before.state(), state, due), due);
    report(model, steps);
    seen.put(model, image);
    undertake(model, state);
  }

  private static Set<Subject> subjects(
      ModelState before, ModelState state, Map<Due, Instant> waiting) {
    var subjects = new LinkedHashSet<>(Subject.touched(before, state));
    waiting.keySet().forEach(due -> subjects.add(due.subject()));
    return subjects;
  }

  /** Those whose time has come; the others are noted with the time they have. */
  private List<Step> steps(CloudPlan plan, Set<Subject> subjects, Map<Due, Instant> waiting) {
    var now = engine.clock().instant();
    var due = new ArrayList<Step>();
    for (var subject : subjects) {
      var next = plan.next(subject);
      waiting
          .keySet()
          .removeIf(
              known ->
                  known.subject().equals(subject)
                      && next.stream().noneMatch(step -> step.stage() == known.stage()));
      for (var step : next) {
        var delay = profile.delay(step);
        if (delay.isPresent() && elapsed(step, delay.get(), now, waiting)) {
          due.add(step);
        }
      }
    }
    return due;
  }

  private static boolean elapsed(
      Step step, Duration delay, Instant now, Map<Due, Instant> waiting) {
    if (delay.isZero()) {
      return true;
    }
    var key = new Due(step.subject(), step.stage());
    var at = waiting.computeIfAbsent(key, first -> now.plus(delay));
    if (at.isAfter(now)) {
      return false;
    }
    waiting.remove(key);
    return true;
  }

  private void report(ModelId model, List<Step> steps) {
    var observations = new ArrayList<Observation>();
    for (var step : steps) {
      observations.addAll(profile.seen(step));
      if (observations.size() >= OBSERVATIONS_MAX) {
        engine.execute(new Report(model, observations), SENDER);
        observations.clear();
      }
    }
    if (!observations.isEmpty()) {
      engine.execute(new Report(model, observations), SENDER);
    }
  }

  /** A dying model in which nothing is left goes. */
  private void undertake(ModelId model, ModelState state) {
    if (profile.moves()
        && state.details().life() == Life.DYING
        && !state.details().controller()
        && state.contents().empty()) {
      engine.execute(new RemoveModel(model), SENDER);
    }
  }
}
