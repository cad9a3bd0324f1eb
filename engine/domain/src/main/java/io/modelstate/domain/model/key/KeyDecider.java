package io.modelstate.domain.model.key;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.key.KeyCommand.AddSshKey;
import io.modelstate.domain.model.key.KeyCommand.RemoveSshKey;
import java.util.List;
import org.pcollections.TreePMap;

/** The rules of SSH keys: for admins of the model. */
public final class KeyDecider {
  private KeyDecider() {}

  public static Decision<ModelEvent> decide(ModelState state, KeyCommand command, Context context) {
    ModelRights.of(state, context).requireAdmin();
    return switch (command) {
      case AddSshKey c -> add(state, c);
      case RemoveSshKey c -> remove(state, c);
    };
  }

  private static Decision<ModelEvent> add(ModelState state, AddSshKey c) {
    state.blocks().refuse(Operation.CHANGE);
    var present = SshKeys.of(state.config());
    var key =
        SshKey.parse(c.key())
            .orElseThrow(() -> Rejected.because("invalid ssh key: %s".formatted(c.key())));
    if (key.internal()) {
      throw Rejected.because(
          "may not add key with comment %s: %s".formatted(key.comment(), c.key()));
    }
    if (present.keys().stream().anyMatch(k -> k.fingerprint().equals(key.fingerprint()))) {
      throw Rejected.because("duplicate ssh key: %s".formatted(c.key()));
    }
    return changed(present.with(key));
  }

  private static Decision<ModelEvent> remove(ModelState state, RemoveSshKey c) {
    state.blocks().refuse(Operation.REMOVE);
    var present = SshKeys.of(state.config());
    var key =
        present.keys().stream()
            .filter(k -> k.fingerprint().equals(c.key()) || k.comment().equals(c.key()))
            .findFirst()
            .orElseThrow(() -> Rejected.because("invalid ssh key: %s".formatted(c.key())));
    if (key.internal()) {
      throw Rejected.because("may not delete internal key: %s".formatted(c.key()));
    }
    var rest = present.without(key);
    return rest.lines().isEmpty()
        ? Decision.of(new ConfigChanged(TreePMap.empty(), List.of(SshKeys.CONFIG_KEY)))
        : changed(rest);
  }

  private static Decision<ModelEvent> changed(SshKeys keys) {
    return Decision.of(
        new ConfigChanged(TreePMap.singleton(SshKeys.CONFIG_KEY, keys.value()), List.of()));
  }
}
