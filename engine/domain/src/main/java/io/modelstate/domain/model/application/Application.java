package io.modelstate.domain.model.application;

import io.modelstate.domain.Status;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.storage.StorageDirective;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * An application as it is wanted, and what is known of how it fares.
 *
 * @param wanted what its users asked for
 * @param leader the unit that speaks for it; empty before the first election
 * @param status what its charm says of it; empty when it says nothing and the units count
 */
public record Application(
    String name,
    Wanted wanted,
    EntityLife life,
    String leader,
    Optional<Status> status,
    String workloadVersion) {
  /** What users ask of an application. The words are those of {@link ApplicationDeployed}. */
  public record Wanted(
      Charm charm,
      boolean subordinate,
      Constraints constraints,
      TreePMap<String, String> endpointBindings,
      TreePMap<String, ConfigValue> settings,
      boolean trust,
      Exposure exposure,
      TreePMap<String, StorageDirective> storage,
      TreePMap<String, DeviceDirective> devices,
      int scale,
      String placement) {

    Wanted with(Charm changed, TreePMap<String, StorageDirective> stored) {
      return new Wanted(
          changed,
          subordinate,
          constraints,
          endpointBindings,
          settings,
          trust,
          exposure,
          stored,
          devices,
          scale,
          placement);
    }

    Wanted with(Constraints changed) {
      return new Wanted(
          charm,
          subordinate,
          changed,
          endpointBindings,
          settings,
          trust,
          exposure,
          storage,
          devices,
          scale,
          placement);
    }

    Wanted bound(TreePMap<String, String> changed) {
      return new Wanted(
          charm,
          subordinate,
          constraints,
          changed,
          settings,
          trust,
          exposure,
          storage,
          devices,
          scale,
          placement);
    }

    Wanted set(TreePMap<String, ConfigValue> changed) {
      return new Wanted(
          charm,
          subordinate,
          constraints,
          endpointBindings,
          changed,
          trust,
          exposure,
          storage,
          devices,
          scale,
          placement);
    }

    Wanted trusted(boolean changed) {
      return new Wanted(
          charm,
          subordinate,
          constraints,
          endpointBindings,
          settings,
          changed,
          exposure,
          storage,
          devices,
          scale,
          placement);
    }

    Wanted with(Exposure changed) {
      return new Wanted(
          charm,
          subordinate,
          constraints,
          endpointBindings,
          settings,
          trust,
          changed,
          storage,
          devices,
          scale,
          placement);
    }

    Wanted scaled(int changed) {
      return new Wanted(
          charm,
          subordinate,
          constraints,
          endpointBindings,
          settings,
          trust,
          exposure,
          storage,
          devices,
          changed,
          placement);
    }
  }

  static Application of(ApplicationDeployed e) {
    return new Application(
        e.application(),
        new Wanted(
            e.charm(),
            e.subordinate(),
            e.constraints(),
            e.endpointBindings(),
            e.settings(),
            e.trust(),
            Exposure.HIDDEN,
            e.storage(),
            e.devices(),
            e.scale(),
            e.placement()),
        EntityLife.ALIVE,
        "",
        Optional.empty(),
        "");
  }

  public Charm charm() {
    return wanted.charm();
  }

  /** {@code ubuntu@24.04}. */
  public String base() {
    return wanted.charm().origin().base();
  }

  public Constraints constraints() {
    return wanted.constraints();
  }

  public TreePMap<String, String> endpointBindings() {
    return wanted.endpointBindings();
  }

  public boolean subordinate() {
    return wanted.subordinate();
  }

  public boolean exposed() {
    return wanted.exposure().exposed();
  }

  Application with(Wanted changed) {
    return new Application(name, changed, life, leader, status, workloadVersion);
  }

  Application with(EntityLife changed) {
    return new Application(name, wanted, changed, leader, status, workloadVersion);
  }

  Application ledBy(String unit) {
    return new Application(name, wanted, life, unit, status, workloadVersion);
  }

  Application with(Status changed) {
    return new Application(name, wanted, life, leader, Optional.of(changed), workloadVersion);
  }

  Application running(String version) {
    return new Application(name, wanted, life, leader, status, version);
  }
}
