package io.modelstate.domain.model.resource;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.model.resource.ResourceEvent.PendingResourceAdded;
import io.modelstate.domain.model.resource.ResourceEvent.PendingResourceUploaded;
import io.modelstate.domain.model.resource.ResourceEvent.ResourceSet;
import io.modelstate.domain.model.resource.ResourceEvent.UnitResourceSet;
import org.pcollections.TreePMap;

/**
 * The resources of a model, by name for each application and for each unit; what is pending by id.
 */
public record Resources(
    TreePMap<String, TreePMap<String, Resource>> byApplication,
    TreePMap<String, TreePMap<String, Resource>> byUnit,
    TreePMap<String, PendingResource> pending) {
  public static final Resources EMPTY =
      new Resources(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  public Resources evolve(ResourceEvent event) {
    return switch (event) {
      case PendingResourceAdded e ->
          new Resources(
              byApplication,
              byUnit,
              pending.plus(e.id(), new PendingResource(e.application(), e.name(), e.resource())));
      case PendingResourceUploaded e -> {
        var there = pending.get(e.id());
        if (there == null) {
          throw new BrokenHistory("no pending resource " + e.id());
        }
        yield new Resources(
            byApplication,
            byUnit,
            pending.plus(
                e.id(), new PendingResource(there.application(), there.name(), e.resource())));
      }
      case ResourceSet e ->
          new Resources(
              byApplication.plus(
                  e.application(), ofApplication(e.application()).plus(e.name(), e.resource())),
              byUnit,
              pending.minus(e.pendingId()));
      case UnitResourceSet e ->
          new Resources(
              byApplication,
              byUnit.plus(e.unit(), ofUnit(e.unit()).plus(e.name(), e.resource())),
              pending);
    };
  }

  public TreePMap<String, Resource> ofApplication(String application) {
    return byApplication.getOrDefault(application, TreePMap.empty());
  }

  public TreePMap<String, Resource> ofUnit(String unit) {
    return byUnit.getOrDefault(unit, TreePMap.empty());
  }

  public Resources withoutApplication(String application) {
    return new Resources(byApplication.minus(application), byUnit, pending);
  }

  public Resources withoutUnit(String unit) {
    return new Resources(byApplication, byUnit.minus(unit), pending);
  }
}
