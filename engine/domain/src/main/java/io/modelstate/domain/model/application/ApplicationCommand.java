package io.modelstate.domain.model.application;

import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.domain.model.storage.StorageDirective;
import io.modelstate.domain.name.ModelId;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** What a client may ask of applications. */
public sealed interface ApplicationCommand extends ModelCommand {
  /**
   * An application, from a charm that was found at the edge.
   *
   * @param settings texts, which are turned into what the charm asks for, or values of those types
   * @param endpointBindings spaces by endpoint; {@code ""} for all others
   * @param attachStorage existing storage for the one unit
   * @param resources by name, a revision in the store or the id of what is pending
   * @param force although the charm does not fit
   * @param fromRepository asked for by Juju's call that finds the charm itself; other commands stop
   *     it
   */
  record DeployApplication(
      ModelId model,
      String application,
      Charm charm,
      CharmMetadata metadata,
      int units,
      List<PlacementDirective> placement,
      Constraints constraints,
      TreePMap<String, ConfigValue> settings,
      boolean trust,
      TreePMap<String, String> endpointBindings,
      TreePMap<String, StorageDirective> storage,
      TreePMap<String, DeviceDirective> devices,
      List<String> attachStorage,
      TreePMap<String, String> resources,
      boolean force,
      boolean fromRepository)
      implements ApplicationCommand {
    public DeployApplication {
      placement = List.copyOf(placement);
      attachStorage = List.copyOf(attachStorage);
    }
  }

  /**
   * The application goes, its units and relations with it.
   *
   * @param destroyStorage the storage of its units too, instead of leaving it behind
   * @param force even if it cannot go in order
   */
  record RemoveApplication(ModelId model, String application, boolean destroyStorage, boolean force)
      implements ApplicationCommand {}

  /**
   * Settings of the charm, and {@code trust}.
   *
   * @param set texts, which are turned into what the charm asks for, or values of those types
   * @param reset back to the charm's default
   */
  record ConfigureApplication(
      ModelId model, String application, TreePMap<String, ConfigValue> set, List<String> reset)
      implements ApplicationCommand {
    public ConfigureApplication {
      reset = List.copyOf(reset);
    }
  }

  record SetApplicationConstraints(ModelId model, String application, Constraints constraints)
      implements ApplicationCommand {}

  /** To everywhere when no endpoint is named. */
  record ExposeApplication(
      ModelId model, String application, TreePMap<String, ExposedEndpoint> endpoints)
      implements ApplicationCommand {}

  /** All of it when no endpoint is named. */
  record UnexposeApplication(ModelId model, String application, List<String> endpoints)
      implements ApplicationCommand {
    public UnexposeApplication {
      endpoints = List.copyOf(endpoints);
    }
  }

  /** Endpoints that are not named stay where they are. */
  record BindEndpoints(
      ModelId model, String application, TreePMap<String, String> endpointBindings, boolean force)
      implements ApplicationCommand {}

  /**
   * Another revision, channel or charm.
   *
   * @param settings set in the same step
   * @param resources by name, a revision in the store or the id of what is pending
   * @param force although the new charm does not fit
   * @param forceUnits even where units failed; blocks do not stop it then
   */
  record RefreshApplication(
      ModelId model,
      String application,
      Charm charm,
      CharmMetadata metadata,
      TreePMap<String, ConfigValue> settings,
      TreePMap<String, StorageDirective> storage,
      TreePMap<String, String> endpointBindings,
      TreePMap<String, String> resources,
      boolean force,
      boolean forceUnits)
      implements ApplicationCommand {}

  /** On Kubernetes: to so many units, or by so many. One of the two is there. */
  record ScaleApplication(
      ModelId model,
      String application,
      Optional<Integer> scale,
      Optional<Integer> change,
      boolean destroyStorage,
      boolean force)
      implements ApplicationCommand {}
}
