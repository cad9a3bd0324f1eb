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
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConfigChanged;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConstraintsSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationExposed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationMarkedDying;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationRemoved;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationScaled;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationStatusSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationTrustSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationUnexposed;
import io.modelstate.domain.model.application.ApplicationEvent.CharmRefreshed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsBound;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsExposed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsUnexposed;
import io.modelstate.domain.model.application.ApplicationEvent.LeaderElected;
import io.modelstate.domain.model.application.ApplicationEvent.WorkloadVersionSet;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import io.modelstate.domain.model.charm.CharmEvent.CharmAdded;
import io.modelstate.domain.model.charm.CharmEvent.CharmRemoved;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.model.credential.CredentialEvent.ModelCredentialSet;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDead;
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDying;
import io.modelstate.domain.model.machine.MachineEvent.MachinePlaced;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineRemoved;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.relation.RelationEvent.RelationAdded;
import io.modelstate.domain.model.relation.RelationEvent.RelationMarkedDying;
import io.modelstate.domain.model.relation.RelationEvent.RelationRemoved;
import io.modelstate.domain.model.relation.RelationEvent.RelationResumed;
import io.modelstate.domain.model.relation.RelationEvent.RelationStatusSet;
import io.modelstate.domain.model.relation.RelationEvent.RelationSuspended;
import io.modelstate.domain.model.relation.RelationEvent.UnitEnteredScope;
import io.modelstate.domain.model.relation.RelationEvent.UnitLeftScope;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRemoved;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRenamed;
import io.modelstate.domain.model.unit.UnitEvent.PortsOpened;
import io.modelstate.domain.model.unit.UnitEvent.SubordinateUnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAddressSet;
import io.modelstate.domain.model.unit.UnitEvent.UnitMarkedDead;
import io.modelstate.domain.model.unit.UnitEvent.UnitMarkedDying;
import io.modelstate.domain.model.unit.UnitEvent.UnitRemoved;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
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
          first("application-config-changed", ApplicationConfigChanged.class),
          first("application-constraints-set", ApplicationConstraintsSet.class),
          new EventName("application-deployed", 2, ApplicationDeployed.class),
          first("application-exposed", ApplicationExposed.class),
          first("application-marked-dying", ApplicationMarkedDying.class),
          first("application-removed", ApplicationRemoved.class),
          first("application-scaled", ApplicationScaled.class),
          first("application-status-set", ApplicationStatusSet.class),
          first("application-trust-set", ApplicationTrustSet.class),
          first("application-unexposed", ApplicationUnexposed.class),
          first("charm-added", CharmAdded.class),
          first("charm-refreshed", CharmRefreshed.class),
          first("charm-removed", CharmRemoved.class),
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
          first("endpoints-bound", EndpointsBound.class),
          first("endpoints-exposed", EndpointsExposed.class),
          first("endpoints-unexposed", EndpointsUnexposed.class),
          first("leader-elected", LeaderElected.class),
          first("machine-added", MachineAdded.class),
          first("machine-marked-dead", MachineMarkedDead.class),
          first("machine-marked-dying", MachineMarkedDying.class),
          first("machine-placed", MachinePlaced.class),
          first("machine-provisioned", MachineProvisioned.class),
          first("machine-removed", MachineRemoved.class),
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
          first("relation-added", RelationAdded.class),
          first("relation-marked-dying", RelationMarkedDying.class),
          first("relation-removed", RelationRemoved.class),
          first("relation-resumed", RelationResumed.class),
          first("relation-status-set", RelationStatusSet.class),
          first("relation-suspended", RelationSuspended.class),
          first("secret-backend-added", SecretBackendAdded.class),
          first("secret-backend-removed", SecretBackendRemoved.class),
          first("secret-backend-updated", SecretBackendUpdated.class),
          first("space-added", SpaceAdded.class),
          first("space-removed", SpaceRemoved.class),
          first("space-renamed", SpaceRenamed.class),
          first("subordinate-unit-added", SubordinateUnitAdded.class),
          first("unit-added", UnitAdded.class),
          first("unit-address-set", UnitAddressSet.class),
          first("unit-entered-scope", UnitEnteredScope.class),
          first("unit-left-scope", UnitLeftScope.class),
          first("unit-marked-dead", UnitMarkedDead.class),
          first("unit-marked-dying", UnitMarkedDying.class),
          first("unit-removed", UnitRemoved.class),
          first("unit-status-set", UnitStatusSet.class),
          first("user-added", UserAdded.class),
          first("user-disabled", UserDisabled.class),
          first("user-enabled", UserEnabled.class),
          first("user-removed", UserRemoved.class),
          first("workload-version-set", WorkloadVersionSet.class));

  private EventNames() {}

  private static EventName first(String name, Class<? extends Event> type) {
    return new EventName(name, 1, type);
  }
}
