package io.modelstate.wire.render.status;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code 3.6.25}, {@code 4.0-beta1} or {@code 3.6.25.1}; a tagged version precedes a plain one. */
record AgentVersion(int major, int minor, String tag, int patch, int build)
    implements Comparable<AgentVersion> {
  private static final Pattern VERSION =
      Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:(?:\\.|-([a-z]+))(\\d{1,9})(?:\\.(\\d{1,9}))?)?");
  private static final Comparator<AgentVersion> ORDER =
      Comparator.comparingInt(AgentVersion::major)
          .thenComparingInt(AgentVersion::minor)
          .thenComparing(AgentVersion::tag, AgentVersion::compareTags)
          .thenComparingInt(AgentVersion::patch)
          .thenComparingInt(AgentVersion::build);

  static Optional<AgentVersion> parse(String text) {
    var parts = VERSION.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new AgentVersion(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Optional.ofNullable(parts.group(3)).orElse(""),
            number(Optional.ofNullable(parts.group(4))),
            number(Optional.ofNullable(parts.group(5)))));
  }

  private static int number(Optional<String> digits) {
    return digits.map(Integer::parseInt).orElse(0);
  }

  private static int compareTags(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    return a.compareTo(b);
  }

  @Override
  public int compareTo(AgentVersion other) {
    return ORDER.compare(this, other);
  }
}
