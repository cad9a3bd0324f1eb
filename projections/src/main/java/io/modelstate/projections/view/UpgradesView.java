package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.name.AgentVersion;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.ModelUpgraderWire.UpgradeModelResult;
import io.modelstate.wire.model.WireError;

/** Which version a model would be upgraded to: always its controller's, which it has. */
public final class UpgradesView {
  private static final String ANY = "0.0.0";

  private UpgradesView() {}

  /** {@code target} is empty or 0.0.0 when none is named. */
  public static UpgradeModelResult of(Reader reader, ModelId id, String target) {
    var details = reader.readable(id).details();
    if (details.life() != Life.ALIVE) {
      return refused("model is not alive", "not valid");
    }
    var current = details.agentVersion();
    var own = reader.controller().details().agentVersion();
    boolean any = target.isEmpty() || target.equals(ANY);
    if (any && !details.controller()) {
      return new UpgradeModelResult(own, null);
    }
    if (any || target.equals(current)) {
      return refused("no upgrades available already exists", "already exists");
    }
    return later(target, own)
        ? laterThanController(target, own, details.controller())
        : refused("downgrade not supported", "not supported");
  }

  private static UpgradeModelResult laterThanController(
      String target, String own, boolean controller) {
    if (!controller) {
      throw Rejected.because(
          "cannot upgrade to a version \"%s\" greater than that of the controller \"%s\""
              .formatted(target, own));
    }
    return refused("no matching agent versions available not found", "not found");
  }

  private static boolean later(String target, String than) {
    return version(target).compareTo(version(than)) > 0;
  }

  private static AgentVersion version(String text) {
    return AgentVersion.parse(text)
        .orElseThrow(() -> Rejected.because("invalid version \"%s\"".formatted(text)));
  }

  private static UpgradeModelResult refused(String message, String code) {
    return new UpgradeModelResult(ANY, new WireError(message, code));
  }
}
