package io.modelstate.runtime.cloud;

import io.modelstate.domain.model.agent.CloudPlan.Step;
import io.modelstate.domain.model.agent.Observation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a simulated cloud moves: when each step comes, and what is seen of it. */
public interface CloudProfile {
  /** The name that a user knows it by. */
  String text();

  /** How long the step takes from when it can begin; empty for never. */
  Optional<Duration> delay(Step step);

  /** What is seen when the step is done. */
  default List<Observation> seen(Step step) {
    return step.observations();
  }

  /** What happens besides, in the order of its times. */
  default List<Moment> moments() {
    return List.of();
  }

  /** Whether anything ever ends. */
  default boolean moves() {
    return true;
  }

  /** By the name of a pace. */
  static Optional<CloudProfile> named(String text) {
    return Arrays.stream(Pace.values())
        .filter(pace -> pace.text().equals(text))
        .<CloudProfile>map(pace -> pace)
        .findFirst();
  }
}
