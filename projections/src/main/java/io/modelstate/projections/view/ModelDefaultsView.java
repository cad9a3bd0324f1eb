package io.modelstate.projections.view;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.ModelDefaultsRules;
import io.modelstate.domain.config.ModelDefaultsRules.DefaultValues;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.defaults.ModelDefaults.CloudDefaults;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ModelDefaults;
import io.modelstate.wire.model.ModelManagerWire.ModelDefaultsResult;
import io.modelstate.wire.model.ModelManagerWire.ModelDefaultsResults;
import io.modelstate.wire.model.ModelManagerWire.RegionDefaults;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** {@code juju model-defaults}: ModelManager.ModelDefaultsForClouds, for superusers. */
public final class ModelDefaultsView {
  private ModelDefaultsView() {}

  public static ModelDefaultsResults of(Reader reader, @Nullable List<Entity> clouds) {
    reader.requireSuperuser();
    return new ModelDefaultsResults(
        Refusals.each(
            clouds,
            tag -> new ModelDefaultsResult(of(reader, WireForms.cloud(tag)), null),
            error -> new ModelDefaultsResult(null, error)));
  }

  /** The defaults of one cloud, by key. */
  public static Map<String, ModelDefaults> of(Reader reader, String cloud) {
    reader.requireSuperuser();
    var definition = reader.controller().clouds().require(cloud).cloud();
    var set = reader.controller().defaults().of(cloud);
    var layers = reader.controller().layers(cloud, definition.type(), "");
    var all = new TreeMap<String, ModelDefaults>();
    ModelDefaultsRules.list(layers, regions(definition, set))
        .forEach((key, values) -> all.put(key, defaults(values)));
    return all;
  }

  /** What is set for a region that the cloud does not know is not shown. */
  private static Map<String, TreePMap<String, ConfigValue>> regions(
      CloudDefinition cloud, CloudDefaults set) {
    var known = new TreeMap<String, TreePMap<String, ConfigValue>>();
    for (var region : cloud.regions()) {
      known.put(region.name(), set.region(region.name()));
    }
    return known;
  }

  private static ModelDefaults defaults(DefaultValues values) {
    return new ModelDefaults(
        values.standard().map(WireForms::json).orElse(null),
        values.controller().map(WireForms::json).orElse(null),
        values.regions().stream()
            .map(r -> new RegionDefaults(r.region(), WireForms.json(r.value())))
            .toList());
  }
}
