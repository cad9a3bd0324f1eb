package io.modelstate.wire.render.status;

import io.modelstate.wire.model.WireTime;
import io.modelstate.wire.text.GoTime;
import java.time.ZoneId;

/** Moments in a status: in the reader's zone, or in UTC. */
record StatusTimes(ZoneId zone, boolean utc) {
  String since(WireTime time) {
    return utc ? GoTime.utc(time.at()) : GoTime.local(time.at(), zone);
  }

  /** Storage does not know of the flag for UTC. */
  String storageSince(WireTime time) {
    return GoTime.local(time.at(), zone);
  }

  String timestamp(WireTime time) {
    return utc ? GoTime.utcTime(time.at()) : GoTime.localTime(time.at(), zone);
  }
}
