package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.domain.controller.defaults.DefaultsCommand;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ModelManagerWire.ModelDefaultValues;
import io.modelstate.wire.model.ModelManagerWire.ModelUnsetKeys;
import io.modelstate.wire.model.ModelManagerWire.SetModelDefaults;
import io.modelstate.wire.model.ModelManagerWire.UnsetModelDefaults;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** Setting and resetting the defaults for new models. */
final class DefaultChanges {
  private DefaultChanges() {}

  static Object set(Call call, SetModelDefaults request) {
    Blocked.refuse(call, Operation.CHANGE);
    call.reader().requireSuperuser();
    return Changes.each(request.config(), one -> set(call, one));
  }

  static Object unset(Call call, UnsetModelDefaults request) {
    call.reader().requireSuperuser();
    Blocked.refuse(call, Operation.CHANGE);
    return Changes.each(request.keys(), one -> unset(call, one));
  }

  private static void set(Call call, ModelDefaultValues values) {
    call.execute(
        new DefaultsCommand.SetModelDefaults(
            cloud(values.cloudTag()),
            Optional.of(values.cloudRegion()),
            WireConfig.of(values.config()),
            List.of()));
  }

  private static void unset(Call call, ModelUnsetKeys keys) {
    call.execute(
        new DefaultsCommand.SetModelDefaults(
            cloud(keys.cloudTag()),
            Optional.of(keys.cloudRegion()),
            TreePMap.empty(),
            Changes.list(keys.keys())));
  }

  private static Optional<String> cloud(String tag) {
    return tag.isEmpty() ? Optional.empty() : Optional.of(Tags.parse(tag, TagKind.CLOUD).id());
  }
}
