package io.modelstate.runtime.codec;

import io.modelstate.domain.Event;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendRemoved;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendUpdated;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent.ControllerBootstrapped;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudUpdated;
import io.modelstate.domain.controller.config.ControllerConfigEvent.ControllerConfigChanged;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialRemoved;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialUpdated;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessRemoved;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.RegistrationKeySet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.controller.user.UserEvent.UserEnabled;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;
import io.modelstate.domain.model.annotation.AnnotationEvent.AnnotationsSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationExposed;
import io.modelstate.domain.model.application.ApplicationEvent.LeaderElected;
import io.modelstate.domain.model.application.ApplicationEvent.PortsOpened;
import io.modelstate.domain.model.application.ApplicationEvent.UnitAdded;
import io.modelstate.domain.model.application.ApplicationEvent.UnitStatusSet;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.model.credential.CredentialEvent.ModelCredentialSet;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRemoved;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRenamed;
import java.util.List;

/**
 * What each event is called in the log, and in which revision it is written today. A name is never
 * given to something else, a revision never changes its shape.
 */
public final class EventNames {
  /** One event type as the log knows it. */
  public record EventName(String name, int revision, Class<? extends Event> type) {}

  public static final List<EventName> ALL =
      List.of(
          first("annotations-set", AnnotationsSet.class),
          first("application-deployed", ApplicationDeployed.class),
          first("application-exposed", ApplicationExposed.class),
          first("cloud-access-removed", CloudAccessRemoved.class),
          first("cloud-access-set", CloudAccessSet.class),
          first("cloud-added", CloudAdded.class),
          first("cloud-removed", CloudRemoved.class),
          first("cloud-updated", CloudUpdated.class),
          first("command-disabled", CommandDisabled.class),
          first("command-enabled", CommandEnabled.class),
          first("config-changed", ConfigChanged.class),
          first("constraints-set", ConstraintsSet.class),
          first("controller-access-removed", ControllerAccessRemoved.class),
          first("controller-access-set", ControllerAccessSet.class),
          first("controller-bootstrapped", ControllerBootstrapped.class),
          first("controller-config-changed", ControllerConfigChanged.class),
          first("credential-added", CredentialAdded.class),
          first("credential-removed", CredentialRemoved.class),
          first("credential-updated", CredentialUpdated.class),
          first("leader-elected", LeaderElected.class),
          first("machine-added", MachineAdded.class),
          first("machine-provisioned", MachineProvisioned.class),
          first("machine-status-set", MachineStatusSet.class),
          first("model-access-removed", ModelAccessRemoved.class),
          first("model-access-set", ModelAccessSet.class),
          first("model-added", ModelAdded.class),
          first("model-credential-set", ModelCredentialSet.class),
          first("model-defaults-changed", ModelDefaultsChanged.class),
          first("model-marked-dying", ModelMarkedDying.class),
          first("model-registered", ModelRegistered.class),
          first("model-removed", ModelRemoved.class),
          first("model-unregistered", ModelUnregistered.class),
          first("password-set", PasswordSet.class),
          first("ports-opened", PortsOpened.class),
          first("registration-key-set", RegistrationKeySet.class),
          first("secret-backend-added", SecretBackendAdded.class),
          first("secret-backend-updated", SecretBackendUpdated.class),
          first("secret-backend-removed", SecretBackendRemoved.class),
          first("space-added", SpaceAdded.class),
          first("space-removed", SpaceRemoved.class),
          first("space-renamed", SpaceRenamed.class),
          first("unit-added", UnitAdded.class),
          first("unit-status-set", UnitStatusSet.class),
          first("user-added", UserAdded.class),
          first("user-disabled", UserDisabled.class),
          first("user-enabled", UserEnabled.class),
          first("user-removed", UserRemoved.class));

  private EventNames() {}

  private static EventName first(String name, Class<? extends Event> type) {
    return new EventName(name, 1, type);
  }
}
