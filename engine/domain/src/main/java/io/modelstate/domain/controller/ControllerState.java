package io.modelstate.domain.controller;

import io.modelstate.domain.Context;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigLayers;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.backend.BackendEvent;
import io.modelstate.domain.controller.backend.SecretBackends;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent;
import io.modelstate.domain.controller.bootstrap.ControllerDetails;
import io.modelstate.domain.controller.cloud.CloudEvent;
import io.modelstate.domain.controller.cloud.Clouds;
import io.modelstate.domain.controller.config.ControllerConfigEvent;
import io.modelstate.domain.controller.config.ControllerConfigEvent.ControllerConfigChanged;
import io.modelstate.domain.controller.credential.CloudCredentialEvent;
import io.modelstate.domain.controller.credential.CloudCredentials;
import io.modelstate.domain.controller.defaults.DefaultsEvent;
import io.modelstate.domain.controller.defaults.ModelDefaults;
import io.modelstate.domain.controller.registry.ModelRegistry;
import io.modelstate.domain.controller.registry.RegistryEvent;
import io.modelstate.domain.controller.user.UserEvent;
import io.modelstate.domain.controller.user.Users;
import io.modelstate.domain.model.block.Operation;
import org.pcollections.TreePMap;

/** A controller at one position of its stream. Also the read image: readers share this object. */
public record ControllerState(
    ControllerDetails details,
    Users users,
    Clouds clouds,
    CloudCredentials credentials,
    TreePMap<String, ConfigValue> config,
    ModelDefaults defaults,
    SecretBackends backends,
    ModelRegistry registry) {

  public static final ControllerState EMPTY =
      new ControllerState(
          ControllerDetails.UNBORN,
          Users.EMPTY,
          Clouds.EMPTY,
          CloudCredentials.EMPTY,
          TreePMap.empty(),
          ModelDefaults.EMPTY,
          SecretBackends.EMPTY,
          ModelRegistry.EMPTY);

  /** Total and silent: it never refuses, reads no clock, writes no log. */
  public ControllerState evolve(ControllerEvent event) {
    return switch (event) {
      case BootstrapEvent e ->
          new ControllerState(
              details.evolve(e), users, clouds, credentials, config, defaults, backends, registry);
      case UserEvent e ->
          new ControllerState(
              details, users.evolve(e), clouds, credentials, config, defaults, backends, registry);
      case CloudEvent e ->
          new ControllerState(
              details, users, clouds.evolve(e), credentials, config, defaults, backends, registry);
      case CloudCredentialEvent e ->
          new ControllerState(
              details, users, clouds, credentials.evolve(e), config, defaults, backends, registry);
      case ControllerConfigEvent e ->
          new ControllerState(
              details, users, clouds, credentials, evolve(e), defaults, backends, registry);
      case DefaultsEvent e ->
          new ControllerState(
              details, users, clouds, credentials, config, defaults.evolve(e), backends, registry);
      case BackendEvent e ->
          new ControllerState(
              details, users, clouds, credentials, config, defaults, backends.evolve(e), registry);
      case RegistryEvent e ->
          new ControllerState(
              details, users, clouds, credentials, config, defaults, backends, registry.evolve(e));
    };
  }

  /** Commands on the controller are stopped by the blocks of the controller model. */
  public void refuseBlocked(Operation operation, Context context) {
    context
        .images()
        .model(details.controllerModel())
        .ifPresent(image -> image.state().blocks().refuse(operation));
  }

  /** The defaults that a model of this cloud and region starts with. */
  public ConfigLayers layers(String cloud, String cloudType, String region) {
    var set = defaults.of(cloud);
    return ConfigLayers.of(CloudType.named(cloudType), set.cloud(), set.region(region));
  }

  private TreePMap<String, ConfigValue> evolve(ControllerConfigEvent event) {
    return switch (event) {
      case ControllerConfigChanged(var set) -> config.plusAll(set);
    };
  }
}
