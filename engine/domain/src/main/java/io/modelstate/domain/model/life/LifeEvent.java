package io.modelstate.domain.model.life;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.Optional;
import org.pcollections.TreePMap;

/** How a model comes and goes. */
public sealed interface LifeEvent extends ModelEvent {
  /**
   * The first event of every model's stream.
   *
   * @param config the whole configuration, defaults merged in
   */
  record ModelAdded(
      String name,
      UserName owner,
      Placement placement,
      String agentVersion,
      boolean controller,
      TreePMap<String, ConfigValue> config,
      Constraints constraints,
      Instant at)
      implements LifeEvent {}

  record ModelMarkedDying(Instant at) implements LifeEvent {}

  /** The last event of a stream: the name is free again. */
  record ModelRemoved(Instant at) implements LifeEvent {}

  /**
   * Where a model's machines would be.
   *
   * @param region empty for a cloud without regions
   */
  record Placement(
      String cloud, String cloudType, String region, Optional<CredentialId> credential) {}
}
