package io.modelstate.domain.controller.defaults;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import org.pcollections.TreePMap;

/** Defaults for new models: one layer for each cloud, and one for each of its regions. */
public record ModelDefaults(TreePMap<String, CloudDefaults> byCloud) {
  public static final ModelDefaults EMPTY = new ModelDefaults(TreePMap.empty());

  /** The layers of one cloud; Juju calls the first {@code controller}. */
  public record CloudDefaults(
      TreePMap<String, ConfigValue> cloud,
      TreePMap<String, TreePMap<String, ConfigValue>> byRegion) {
    static final CloudDefaults EMPTY = new CloudDefaults(TreePMap.empty(), TreePMap.empty());

    public TreePMap<String, ConfigValue> region(String region) {
      return byRegion.getOrDefault(region, TreePMap.empty());
    }
  }

  public ModelDefaults evolve(DefaultsEvent event) {
    return switch (event) {
      case ModelDefaultsChanged e -> {
        var present = of(e.cloud());
        var changed =
            e.region().isEmpty()
                ? new CloudDefaults(apply(present.cloud(), e), present.byRegion())
                : new CloudDefaults(
                    present.cloud(),
                    present.byRegion().plus(e.region(), apply(present.region(e.region()), e)));
        yield new ModelDefaults(byCloud.plus(e.cloud(), changed));
      }
    };
  }

  public CloudDefaults of(String cloud) {
    return byCloud.getOrDefault(cloud, CloudDefaults.EMPTY);
  }

  private static TreePMap<String, ConfigValue> apply(
      TreePMap<String, ConfigValue> layer, ModelDefaultsChanged e) {
    return layer.minusAll(e.removed()).plusAll(e.set());
  }
}
