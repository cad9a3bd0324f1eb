package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;

/** The rules of egress-subnets and fan-config. */
final class NetworkConfig {
  private NetworkConfig() {}

  static void check(ConfigTexts config) {
    var egress = config.text("egress-subnets");
    if (!egress.isEmpty()) {
      ConfigTexts.split(egress).forEach(NetworkConfig::checkEgress);
    }
    var fan = config.text("fan-config");
    if (!fan.isEmpty()) {
      for (var entry : fan.split(" ", -1)) {
        checkFan(entry);
      }
    }
  }

  private static void checkEgress(String cidr) {
    try {
      Cidr.require(cidr.strip());
    } catch (Rejected e) {
      throw e.prefixed("invalid egress subnet: %s: ".formatted(cidr));
    }
    if (cidr.equals("0.0.0.0/0")) {
      throw Rejected.because("CIDR %s not allowed".formatted(GoText.quote(cidr)));
    }
  }

  private static void checkFan(String entry) {
    var sides = entry.split("=", -1);
    if (sides.length != 2) {
      throw Rejected.because("invalid FAN config entry: " + entry);
    }
    if (fanSide(sides[0]).maskBits() <= fanSide(sides[1]).maskBits()) {
      throw Rejected.because(
          "invalid FAN config, underlay mask must be larger than overlay: " + entry);
    }
  }

  private static Cidr fanSide(String text) {
    try {
      return Cidr.require(text.strip());
    } catch (Rejected e) {
      throw e.prefixed("invalid address in FAN config: ");
    }
  }
}
