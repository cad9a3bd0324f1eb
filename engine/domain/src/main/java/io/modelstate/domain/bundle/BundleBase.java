package io.modelstate.domain.bundle;

import static java.util.Map.entry;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.config.GoText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bases as bundles name them, and the series they once were. */
final class BundleBase {
  private static final Set<String> OPERATING_SYSTEMS =
      Set.of("ubuntu", "centos", "windows", "osx", "opensuse", "genericlinux");
  private static final Map<String, String> UBUNTU =
      Map.ofEntries(
          entry("12.04", "precise"),
          entry("12.10", "quantal"),
          entry("13.04", "raring"),
          entry("13.10", "saucy"),
          entry("14.04", "trusty"),
          entry("14.10", "utopic"),
          entry("15.04", "vivid"),
          entry("15.10", "wily"),
          entry("16.04", "xenial"),
          entry("16.10", "yakkety"),
          entry("17.04", "zesty"),
          entry("17.10", "artful"),
          entry("18.04", "bionic"),
          entry("18.10", "cosmic"),
          entry("19.04", "disco"),
          entry("19.10", "eoan"),
          entry("20.04", "focal"),
          entry("20.10", "groovy"),
          entry("21.04", "hirsute"),
          entry("21.10", "impish"),
          entry("22.04", "jammy"),
          entry("22.10", "kinetic"),
          entry("23.04", "lunar"),
          entry("23.10", "mantic"),
          entry("24.04", "noble"),
          entry("26.04", "resolute"));
  private static final Map<String, String> CENTOS = Map.of("7", "centos7", "9", "centos9");

  private BundleBase() {}

  static boolean valid(String text) {
    try {
      return OPERATING_SYSTEMS.contains(Base.parse(text).os());
    } catch (Rejected e) {
      return false;
    }
  }

  /** Whatever the risk; empty for a base that never was a series. */
  static Optional<String> series(Base base) {
    var known =
        switch (base.os()) {
          case "ubuntu" -> UBUNTU;
          case "centos" -> CENTOS;
          default -> Map.<String, String>of();
        };
    return Optional.ofNullable(known.get(base.track()));
  }

  /** Refuses a base that never was a series. */
  static String requireSeries(Base base) {
    return series(base)
        .orElseThrow(
            () ->
                Rejected.notFound(
                    "os %s version".formatted(GoText.quote(base.os())), base.track()));
  }

  /** With the risk always. */
  static String text(Base base) {
    return base.os() + "@" + base.track() + "/" + base.risk();
  }
}
