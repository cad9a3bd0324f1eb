package io.modelstate.wire.render.status;

import io.modelstate.wire.model.CommonWire.Base;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operating systems as they are shown: the risk of a channel only when it is not stable. */
public final class OperatingSystem {
  private static final String STABLE = "/stable";

  private OperatingSystem() {}

  static Optional<Base> known(@Nullable Base base) {
    return Optional.ofNullable(base).filter(b -> !b.name().isEmpty());
  }

  static String channel(Base base) {
    var channel = base.channel();
    return channel.endsWith(STABLE)
        ? channel.substring(0, channel.length() - STABLE.length())
        : channel;
  }

  /** {@code ubuntu@22.04}; empty when not known. */
  public static String text(@Nullable Base base) {
    return known(base).map(b -> b.name() + "@" + channel(b)).orElse("");
  }
}
