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
import io.modelstate.domain.controller.defaults.DefaultsCommand.SetModelDefaults;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.model.block.Operation;
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
    var region =
        c.region()
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    cloud
                        .region(name)
                        .orElseThrow(
                            () ->
                                Rejected.notFound("region", name)
                                    .prefixed("cloud \"%s\": ".formatted(cloud.name())))
                        .name())
            .orElse("");
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
    var warnings = UnknownKeys.warnings(type, c.set().keySet());
    return change.isEmpty()
        ? Decision.<ControllerEvent>nothing().warning(warnings)
        : Decision.<ControllerEvent>of(
                new ModelDefaultsChanged(
                    cloud.name(), region, change.changed(), List.copyOf(change.removed())))
            .warning(warnings);
  }

  private static ControllerModel model(ControllerState state, String cloudType) {
    return new ControllerModel("controller", cloudType, state.details().controllerModel().uuid());
  }
}
