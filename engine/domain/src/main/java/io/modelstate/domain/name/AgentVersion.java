package io.modelstate.domain.name;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of Juju: {@code 3.6.25}, {@code 3.6-beta2}, {@code 3.6.25.1}.
 *
 * @param tag such as {@code beta}; empty for a release
 */
public record AgentVersion(int major, int minor, String tag, int patch, int build)
    implements Comparable<AgentVersion> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:\\.|-([a-z]+))(\\d{1,9})(?:\\.(\\d{1,9}))?");

  /** A tagged version comes before the release of the same number. */
  private static final Comparator<AgentVersion> ORDER =
      Comparator.comparingInt(AgentVersion::major)
          .thenComparingInt(AgentVersion::minor)
          .thenComparingInt(v -> v.tag().isEmpty() ? 1 : 0)
          .thenComparing(AgentVersion::tag)
          .thenComparingInt(AgentVersion::patch)
          .thenComparingInt(AgentVersion::build);

  public static Optional<AgentVersion> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new AgentVersion(
            number(form.group(1)),
            number(form.group(2)),
            form.group(3) == null ? "" : form.group(3),
            number(form.group(4)),
            form.group(5) == null ? 0 : number(form.group(5))));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  @Override
  public int compareTo(AgentVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major
        + "."
        + minor
        + (tag.isEmpty() ? "." : "-" + tag)
        + patch
        + (build > 0 ? "." + build : "");
  }
}
