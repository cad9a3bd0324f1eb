package io.modelstate.charms;

import java.util.OptionalInt;

/**
 * What a client asks for; texts that are not given are empty.
 *
 * @param channel {@code 14/stable}, {@code stable} or {@code 14}
 * @param base {@code ubuntu@22.04}
 * @param fallbackBase what the model would deploy on, where the charm has it
 */
public record CharmRequest(
    String name,
    String channel,
    OptionalInt revision,
    String architecture,
    String base,
    String fallbackBase) {
  public static CharmRequest of(String name) {
    return new CharmRequest(name, "", OptionalInt.empty(), "", "", "");
  }

  CharmRequest named(String changed) {
    return new CharmRequest(changed, channel, revision, architecture, base, fallbackBase);
  }
}
