package io.modelstate.domain.model.charm;

/**
 * Where the charm of an application came from, and which build of it.
 *
 * @param id Charmhub's; empty for a local charm, like the hash
 * @param channel {@code 14/stable}; empty for a local charm
 * @param base {@code ubuntu@22.04}
 */
public record CharmOrigin(
    Source source,
    String id,
    String hash,
    int revision,
    String channel,
    String architecture,
    String base) {
  /** Charmhub's charms are asked for by channel; local ones were sent by a client. */
  public enum Source {
    CHARM_HUB,
    LOCAL
  }
}
