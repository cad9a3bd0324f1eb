package io.modelstate.wire.render.status;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A charm as its URL names it: {@code ch:amd64/jammy/mysql-151}, {@code local:jammy/mine-0}. */
record CharmRef(String schema, String name, int revision) {
  private static final Pattern URL =
      Pattern.compile(
          "(ch|local):(?:[a-z0-9]+/){0,2}([a-z][a-z0-9]*(?:-[a-z0-9]*[a-z][a-z0-9]*)*)(?:-(\\d+))?");

  /** Empty for what Juju 3 no longer reads, such as charm store URLs. */
  static Optional<CharmRef> parse(String url) {
    var parts = URL.matcher(url);
    return parts.matches()
        ? Optional.of(new CharmRef(parts.group(1), parts.group(2), revision(parts.group(3))))
        : Optional.empty();
  }

  private static int revision(@Nullable String digits) {
    return digits == null ? -1 : Integer.parseInt(digits);
  }

  boolean charmhub() {
    return schema.equals("ch");
  }

  String origin() {
    return charmhub() ? "charmhub" : schema;
  }
}
