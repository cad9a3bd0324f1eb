package io.modelstate.domain.config;

import static java.util.Map.entry;

import io.modelstate.domain.Rejected;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An operating system and a channel of it, such as {@code ubuntu@22.04}. */
public record Base(String os, String track, String risk) {
  /** What Juju deploys on when nobody says otherwise. */
  public static final String DEFAULT = "ubuntu@24.04";

  private static final String STABLE = "stable";
  private static final Set<String> RISKS = Set.of(STABLE, "candidate", "beta", "edge");
  private static final Set<String> SUPPORTED =
      Set.of(
          "ubuntu@20.04",
          "ubuntu@22.04",
          "ubuntu@24.04",
          "centos@7",
          "centos@9",
          "genericlinux@genericlinux",
          "kubernetes@kubernetes");
  private static final Map<String, String> SERIES =
      Map.ofEntries(
          entry("precise", "ubuntu@12.04"),
          entry("trusty", "ubuntu@14.04"),
          entry("xenial", "ubuntu@16.04"),
          entry("bionic", "ubuntu@18.04"),
          entry("cosmic", "ubuntu@18.10"),
          entry("disco", "ubuntu@19.04"),
          entry("eoan", "ubuntu@19.10"),
          entry("focal", "ubuntu@20.04"),
          entry("groovy", "ubuntu@20.10"),
          entry("hirsute", "ubuntu@21.04"),
          entry("impish", "ubuntu@21.10"),
          entry("jammy", "ubuntu@22.04"),
          entry("kinetic", "ubuntu@22.10"),
          entry("lunar", "ubuntu@23.04"),
          entry("mantic", "ubuntu@23.10"),
          entry("noble", "ubuntu@24.04"),
          entry("oracular", "ubuntu@24.10"),
          entry("centos7", "centos@7"),
          entry("centos9", "centos@9"),
          entry("genericlinux", "genericlinux@genericlinux"),
          entry("kubernetes", "kubernetes@kubernetes"));

  /** From {@code os@channel}, the channel with or without a risk; the refusal is without prefix. */
  public static Base parse(String text) {
    var parts = text.split("@", -1);
    if (parts.length != 2) {
      throw Rejected.because("expected base string to contain os and channel separated by '@'");
    }
    return of(parts[0], parts[1]);
  }

  private static Base of(String os, String channel) {
    if (channel.isEmpty()) {
      throw Rejected.notValid("empty channel not valid");
    }
    var parts = channel.split("/", -1);
    if (parts.length > 2) {
      throw Rejected.because(
          "channel is malformed and has too many components " + GoText.quote(channel));
    }
    var risk = parts.length == 1 ? STABLE : parts[1];
    if (!RISKS.contains(risk)) {
      throw Rejected.notValid("risk in channel %s not valid".formatted(GoText.quote(channel)));
    }
    if (parts[0].isEmpty()) {
      throw Rejected.notValid("track in channel %s not valid".formatted(GoText.quote(channel)));
    }
    return new Base(os, parts[0], risk);
  }

  /** The text of the base that a series is, with its risk; empty for an unknown series. */
  public static Optional<String> ofSeries(String series) {
    return Optional.ofNullable(SERIES.get(series)).map(base -> base + "/" + STABLE);
  }

  /** The series of this base; empty for a base that never had one. */
  public Optional<String> series() {
    return SERIES.entrySet().stream()
        .filter(e -> e.getValue().equals(os + "@" + track))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether workloads run on it; the risk does not matter. */
  public boolean supported() {
    return SUPPORTED.contains(os + "@" + track);
  }

  /** The short form: without the risk when that is stable. */
  public String text() {
    if (os.isEmpty()) {
      return "";
    }
    return os + "@" + track + (risk.equals(STABLE) ? "" : "/" + risk);
  }

  @Override
  public String toString() {
    return text();
  }
}
