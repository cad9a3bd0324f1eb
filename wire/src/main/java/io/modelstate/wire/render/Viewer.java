package io.modelstate.wire.render;

import io.modelstate.wire.ModelName;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, from where and when: the account and the current model as the client store has them.
 *
 * @param controller its name in the client store
 * @param currentModel qualified, or null
 * @param zone for moments that are shown in the reader's zone
 */
public record Viewer(
    String controller, String user, @Nullable String currentModel, ZoneId zone, Instant now) {

  /** A qualified model name without the owner when that is the viewer. */
  String shown(String model) {
    return ModelName.shown(model, user);
  }
}
