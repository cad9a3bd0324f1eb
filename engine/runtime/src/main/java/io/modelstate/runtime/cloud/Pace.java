package io.modelstate.runtime.cloud;

import io.modelstate.domain.model.agent.CloudPlan.Stage;
import io.modelstate.domain.model.agent.CloudPlan.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The same for everything, without a script. */
public enum Pace implements CloudProfile {
  /** Everything happens as soon as it can. */
  AT_ONCE,

  /**
   * With the delays of a busy but healthy cloud: the same thing takes the same time in each run.
   */
  REALISTIC,

  /** Nothing moves: machines stay pending, and what is dying stays dying. */
  STUCK;

  /** {@code at-once}. */
  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Optional<Duration> delay(Step step) {
    return switch (this) {
      case AT_ONCE -> Optional.of(Duration.ZERO);
      case REALISTIC -> Optional.of(drawn(step));
      case STUCK -> Optional.empty();
    };
  }

  @Override
  public boolean moves() {
    return this != STUCK;
  }

  private static Duration drawn(Step step) {
    long base = millis(step.stage());
    long spread =
        Math.floorMod(step.subject().hashCode() * 31L + step.stage().name().hashCode(), base);
    return Duration.ofMillis(base / 2 + spread);
  }

  /** The middle of what a stage takes. */
  private static long millis(Stage stage) {
    return switch (stage) {
      case START -> 20_000;
      case BOOT -> 30_000;
      case INSTALL -> 5_000;
      case SETTLE -> 20_000;
      case ELECT, FETCH, JOIN -> 1_000;
      case LEAVE, ATTACH, DETACH, DESTROY -> 2_000;
      case STOP -> 5_000;
    };
  }
}
