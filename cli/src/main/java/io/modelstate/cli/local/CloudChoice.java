package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.domain.cloud.PublicClouds;
import io.modelstate.domain.cloud.PublicClouds.BuiltIn;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.text.NaturalOrder;
import java.util.Optional;

/**
 * The simulated cloud a controller is to be on.
 *
 * @param region in the spelling of the cloud's list; empty for its first one
 */
record CloudChoice(BuiltIn cloud, Optional<String> region) {

  /** {@code cloud}, or {@code cloud/region}. */
  static CloudChoice parse(Surroundings around, String word) {
    int slash = word.indexOf('/', 1);
    var name = slash < 0 ? word : word.substring(0, slash);
    if (!Names.validCloud(name)) {
      throw Refusal.failed("cloud name %s not valid".formatted(GoQuote.of(name)));
    }
    var cloud =
        PublicClouds.named(name)
            .orElseThrow(
                () ->
                    Refusal.failed(
                        "unknown cloud %s, please try \"juju update-public-clouds\""
                            .formatted(GoQuote.of(name))));
    var region = slash < 0 ? "" : word.substring(slash + 1);
    return new CloudChoice(
        cloud, region.isEmpty() ? Optional.empty() : Optional.of(region(around, cloud, region)));
  }

  private static String region(Surroundings around, BuiltIn cloud, String wanted) {
    return cloud.regions().stream()
        .filter(name -> name.equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              var known = cloud.regions().stream().sorted(NaturalOrder.NAMES).toList();
              around.say("Available cloud regions are %s\n".formatted(String.join(", ", known)));
              return Refusal.failed(
                  "region %s for cloud %s not valid"
                      .formatted(GoQuote.of(wanted), GoQuote.of(cloud.name())));
            });
  }

  String shown() {
    return cloud.name() + "/" + region.orElseGet(cloud::defaultRegion);
  }
}
