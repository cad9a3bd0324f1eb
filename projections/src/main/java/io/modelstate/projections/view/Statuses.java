package io.modelstate.projections.view;

import io.modelstate.domain.Status;
import io.modelstate.wire.model.ClientWire.DetailedStatus;
import io.modelstate.wire.model.CommonWire.Base;
import io.modelstate.wire.model.WireTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single values of the status of a model. */
final class Statuses {
  private Statuses() {}

  static DetailedStatus plain(Status status) {
    return detailed(status.current(), status.message(), WireTime.of(status.since()), "");
  }

  /** An agent tells its version too. */
  static DetailedStatus ofAgent(@Nullable Status status, String unset, String version) {
    return status == null
        ? detailed(unset, "", null, version)
        : detailed(status.current(), status.message(), WireTime.of(status.since()), version);
  }

  static DetailedStatus orUnset(@Nullable Status status, String unset) {
    return status == null ? detailed(unset, "", null, "") : plain(status);
  }

  /** {@code ubuntu@24.04} is on the stable channel. */
  static Base base(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return new Base(text, "");
    }
    var track = text.substring(at + 1);
    return new Base(text.substring(0, at), track.contains("/") ? track : track + "/stable");
  }

  private static DetailedStatus detailed(
      String status, String info, @Nullable WireTime since, String version) {
    return new DetailedStatus(status, info, Map.of(), since, "", version, "", null);
  }
}
