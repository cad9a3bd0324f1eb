package io.modelstate.domain.model.charm;

import java.util.List;

/**
 * An operating system that a charm runs on.
 *
 * @param channel track and risk, {@code 22.04/stable}
 * @param architectures Juju's names; empty for any
 */
public record CharmBase(String name, String channel, List<String> architectures) {
  public CharmBase {
    architectures = List.copyOf(architectures);
  }

  /** {@code ubuntu@22.04}, with the risk only when it is not stable. */
  public String text() {
    var stable = "/stable";
    return name
        + "@"
        + (channel.endsWith(stable)
            ? channel.substring(0, channel.length() - stable.length())
            : channel);
  }
}
