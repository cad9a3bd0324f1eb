package io.modelstate.projections.view;

import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.Optional;

/**
 * When a user was last connected to a stream: a model, or the controller itself. This is no part of
 * the images: a login is not an event.
 */
@FunctionalInterface
public interface Connections {
  /** Nobody ever connected. */
  Connections NEVER = (stream, user) -> Optional.empty();

  Optional<Instant> last(String stream, UserName user);
}
