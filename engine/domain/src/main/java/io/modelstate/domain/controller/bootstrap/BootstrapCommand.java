package io.modelstate.domain.controller.bootstrap;

import io.modelstate.domain.Secret;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/** How a client makes a controller. */
public sealed interface BootstrapCommand extends ControllerCommand {
  /**
   * Makes the controller, its first user and the model that holds the controller itself.
   *
   * @param uuid of the controller; the id of its stream
   * @param region empty for the cloud's first one
   * @param password of the first user, already hashed
   * @param config of the controller and of its model, together
   * @param constraints of the controller model
   * @param bootstrapConstraints of the controller's machine, over {@code constraints}
   */
  record Bootstrap(
      String uuid,
      String name,
      UserName admin,
      Secret password,
      CloudDefinition cloud,
      Optional<String> region,
      FirstCredential credential,
      String agentVersion,
      TreePMap<String, ConfigValue> config,
      TreePMap<String, ConfigValue> modelDefaults,
      Constraints constraints,
      Constraints bootstrapConstraints,
      Instance instance)
      implements BootstrapCommand {}

  /** The credential of the controller model, named like its cloud. */
  record FirstCredential(String authType, Secret attributes) {}

  /** The simulated machine of the controller; {@code caCertificate} in PEM. */
  record Instance(String address, String availabilityZone, String caCertificate, int apiPort) {}
}
