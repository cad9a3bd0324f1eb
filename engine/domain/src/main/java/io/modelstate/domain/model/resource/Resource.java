package io.modelstate.domain.model.resource;

import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.Optional;

/**
 * A content of a resource.
 *
 * @param revision in the store; -1 for an upload
 * @param fingerprint SHA-384 of the content in hexadecimal digits; empty while it is not known
 * @param user who uploaded it
 * @param at when it was uploaded or fetched; empty for one that was only announced
 */
public record Resource(
    Origin origin,
    int revision,
    String fingerprint,
    long sizeBytes,
    Optional<UserName> user,
    Optional<Instant> at) {
  public static final int NO_REVISION = -1;

  /** Where it comes from. */
  public enum Origin {
    STORE,
    UPLOAD
  }
}
