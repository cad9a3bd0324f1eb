package io.modelstate.domain.controller.registry;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/** What changes the register of models; each takes the model's stream into its commit. */
public sealed interface RegistryCommand extends ControllerCommand {
  /**
   * Adds a model; what is left out is resolved as Juju does (identity.md section 2).
   *
   * @param owner empty for the actor
   */
  record AddModel(
      String name,
      Optional<UserName> owner,
      Optional<String> cloud,
      Optional<String> region,
      Optional<CredentialId> credential,
      TreePMap<String, ConfigValue> config)
      implements RegistryCommand {}

  /**
   * Destroys a model.
   *
   * @param destroyStorage what becomes of its storage; must be said when there is some
   */
  record DestroyModel(ModelId model, Optional<Boolean> destroyStorage, boolean force)
      implements RegistryCommand {}

  /** A dying model in which nothing is left goes, and its name is free again. */
  record RemoveModel(ModelId model) implements RegistryCommand {}

  /** Enables every disabled command of every model, so that the controller can be destroyed. */
  record RemoveBlocks() implements RegistryCommand {}
}
