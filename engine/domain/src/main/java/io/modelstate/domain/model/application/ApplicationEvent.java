package io.modelstate.domain.model.application;

import io.modelstate.domain.Status;
import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ContentsEvent;
import io.modelstate.domain.model.storage.StorageDirective;
import java.util.List;
import org.pcollections.TreePMap;

/** What can have happened to an application. */
public sealed interface ApplicationEvent extends ContentsEvent {
  /**
   * An application is there, without units as yet.
   *
   * @param endpointBindings spaces by endpoint; {@code ""} for all others
   * @param settings values that the user gave, of the types the charm asks for
   * @param scale units that are wanted on Kubernetes, 0 elsewhere
   * @param placement a label selector on Kubernetes, else empty
   */
  record ApplicationDeployed(
      String application,
      Charm charm,
      boolean subordinate,
      Constraints constraints,
      TreePMap<String, String> endpointBindings,
      TreePMap<String, ConfigValue> settings,
      boolean trust,
      TreePMap<String, StorageDirective> storage,
      TreePMap<String, DeviceDirective> devices,
      int scale,
      String placement)
      implements ApplicationEvent {}

  /** All endpoints can be reached from everywhere. */
  record ApplicationExposed(String application) implements ApplicationEvent {}

  /** These endpoints can be reached from these places; {@code ""} stands for all others. */
  record EndpointsExposed(String application, TreePMap<String, ExposedEndpoint> endpoints)
      implements ApplicationEvent {}

  /** These endpoints can no longer be reached; with the last of them the application is hidden. */
  record EndpointsUnexposed(String application, List<String> endpoints)
      implements ApplicationEvent {
    public EndpointsUnexposed {
      endpoints = List.copyOf(endpoints);
    }
  }

  record ApplicationUnexposed(String application) implements ApplicationEvent {}

  /** Settings have these values now, or none of their own. */
  record ApplicationConfigChanged(
      String application, TreePMap<String, ConfigValue> set, List<String> reset)
      implements ApplicationEvent {
    public ApplicationConfigChanged {
      reset = List.copyOf(reset);
    }
  }

  /** Whether the charm may use the cloud's credential. */
  record ApplicationTrustSet(String application, boolean trust) implements ApplicationEvent {}

  record ApplicationConstraintsSet(String application, Constraints constraints)
      implements ApplicationEvent {}

  /** All bindings, those that stayed as they were among them. */
  record EndpointsBound(String application, TreePMap<String, String> endpointBindings)
      implements ApplicationEvent {}

  /** The application runs another charm from here on. */
  record CharmRefreshed(String application, Charm charm, TreePMap<String, StorageDirective> storage)
      implements ApplicationEvent {}

  /** How many units are wanted on Kubernetes. */
  record ApplicationScaled(String application, int scale) implements ApplicationEvent {}

  /** The unit speaks for its application. */
  record LeaderElected(String unit, String application) implements ApplicationEvent {}

  record ApplicationStatusSet(String application, Status status) implements ApplicationEvent {}

  /** As the workload calls itself. */
  record WorkloadVersionSet(String application, String version) implements ApplicationEvent {}

  record ApplicationMarkedDying(String application) implements ApplicationEvent {}

  record ApplicationRemoved(String application) implements ApplicationEvent {}
}
