package io.modelstate.domain.model.config;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigChange;
import io.modelstate.domain.config.ConfigSurroundings;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.ModelConfigRules;
import io.modelstate.domain.config.UnknownKeys;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import java.util.List;
import org.pcollections.TreePMap;

/** The rules of a model's configuration (config-rules.md sections 3 to 6). */
public final class ConfigDecider {
  private ConfigDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, ConfigCommand command, Context context) {
    var rights = ModelRights.of(state, context);
    rights.requireWrite();
    state.blocks().refuse(Operation.CHANGE);
    return switch (command) {
      case SetConfig c -> set(state, c, rights, context);
    };
  }

  private static Decision<ModelEvent> set(
      ModelState state, SetConfig c, ModelRights rights, Context context) {
    var around = surroundings(state, rights, context);
    var unknown =
        c.set().keySet().stream().filter(key -> !state.config().containsKey(key)).toList();
    if (context.strict()) {
      UnknownKeys.refuse(around.cloud(), unknown);
    }
    var change = change(state.config(), c, around);
    var warnings = UnknownKeys.warnings(around.cloud(), unknown);
    return change.isEmpty()
        ? Decision.<ModelEvent>nothing().warning(warnings)
        : Decision.<ModelEvent>of(
                new ConfigChanged(change.changed(), List.copyOf(change.removed())))
            .warning(warnings);
  }

  private static ConfigChange change(
      TreePMap<String, ConfigValue> config, SetConfig c, ConfigSurroundings around) {
    if (c.reset().isEmpty()) {
      return ModelConfigRules.set(config, c.set(), around);
    }
    var reset = ModelConfigRules.reset(config, c.reset(), around).applied(config);
    return ConfigChange.between(
        config, ModelConfigRules.set(reset, c.set(), around).applied(reset));
  }

  private static ConfigSurroundings surroundings(
      ModelState state, ModelRights rights, Context context) {
    var controller = context.images().controller().state();
    var placement = state.details().placement();
    return new ConfigSurroundings(
        CloudType.named(placement.cloudType()),
        controller.layers(placement.cloud(), placement.cloudType(), placement.region()),
        rights.superuser(),
        state.spaces()::contains,
        controller.backends()::usable,
        context.yaml());
  }
}
