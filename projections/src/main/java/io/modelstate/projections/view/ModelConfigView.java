package io.modelstate.projections.view;

import io.modelstate.domain.config.ModelConfigRules;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.ModelConfigWire.ConfigValue;
import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import java.util.TreeMap;

/** {@code juju model-config}: ModelConfig.ModelGet, for readers of the model. */
public final class ModelConfigView {
  private ModelConfigView() {}

  /** Each value with the layer it comes from; no key is hidden from readers. */
  public static ModelConfigResults of(Reader reader, ModelId id) {
    var model = reader.readable(id);
    var placement = model.details().placement();
    var layers =
        reader.controller().layers(placement.cloud(), placement.cloudType(), placement.region());
    var config = new TreeMap<String, ConfigValue>();
    ModelConfigRules.sources(model.config(), layers)
        .forEach(
            (key, sourced) ->
                config.put(
                    key, new ConfigValue(WireForms.json(sourced.value()), sourced.source())));
    return new ModelConfigResults(config);
  }
}
