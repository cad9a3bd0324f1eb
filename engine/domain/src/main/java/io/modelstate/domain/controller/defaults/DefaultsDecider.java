package io.modelstate.domain.controller.defaults;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigChange;
import io.modelstate.domain.config.ModelDefaultsRules;
import io.modelstate.domain.config.ModelDefaultsRules.ControllerModel;
import io.modelstate.domain.config.UnknownKeys;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.defaults.DefaultsCommand.SetModelDefaults;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.model.block.Operation;
import java.util.ArrayList;
import java.util.List;

/** The rules of model defaults: the block comes before the right (config-rules.md section 8). */
public final class DefaultsDecider {
  private DefaultsDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, DefaultsCommand command, Context context) {
    state.refuseBlocked(Operation.CHANGE, context);
    state.users().requireSuperuser(context.actor());
    return switch (command) {
      case SetModelDefaults c -> set(state, c, context);
    };
  }

  private static Decision<ControllerEvent> set(
      ControllerState state, SetModelDefaults c, Context context) {
    var cloud = state.clouds().require(c.cloud().orElse(state.details().cloud())).cloud();
    var region = region(cloud, c.region().orElse(""), context);
    var type = CloudType.named(cloud.type());
    if (context.strict()) {
      UnknownKeys.refuse(type, c.set().keySet());
    }
    var layers = state.defaults().of(cloud.name());
    var before = region.isEmpty() ? layers.cloud() : layers.region(region);
    var unset = ModelDefaultsRules.unset(before, c.reset());
    var after =
        c.set().isEmpty()
            ? unset
            : ModelDefaultsRules.set(unset, c.set(), model(state, cloud.type()), context.yaml());
    var change = ConfigChange.between(before, after);
    var warnings = warnings(cloud, region, c);
    return change.isEmpty()
        ? Decision.<ControllerEvent>nothing().warning(warnings)
        : Decision.<ControllerEvent>of(
                new ModelDefaultsChanged(
                    cloud.name(), region, change.changed(), List.copyOf(change.removed())))
            .warning(warnings);
  }

  /** Juju stores defaults for any region; whoever is strict hears of a wrong one. */
  private static String region(CloudDefinition cloud, String wanted, Context context) {
    var known = cloud.region(wanted);
    if (context.strict() && known.isEmpty() && !wanted.isEmpty()) {
      throw Rejected.notFound("region", wanted).prefixed("cloud \"%s\": ".formatted(cloud.name()));
    }
    return known.map(CloudDefinition.Region::name).orElse(wanted);
  }

  private static List<String> warnings(CloudDefinition cloud, String region, SetModelDefaults c) {
    var all =
        new ArrayList<>(UnknownKeys.warnings(CloudType.named(cloud.type()), c.set().keySet()));
    if (!region.isEmpty() && cloud.region(region).isEmpty()) {
      all.add("cloud \"%s\" has no region \"%s\"".formatted(cloud.name(), region));
    }
    return all;
  }

  private static ControllerModel model(ControllerState state, String cloudType) {
    return new ControllerModel("controller", cloudType, state.details().controllerModel().uuid());
  }
}
