package io.modelstate.cli.config;

import io.modelstate.cli.cloud.CloudDirectory;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.Refusal;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.CloudWire.Cloud;
import java.util.Map;

/**
 * The cloud, and the region if one was given, whose defaults are meant.
 *
 * @param region empty for the whole cloud
 */
record DefaultsTarget(String cloud, String region) {
  private static final String BOTH =
      """
      cannot specify cloud using both --cloud and --region flags; use either
          --cloud=<cloud> --region=<region>
          --region=<cloud>/<region>\
      """;
  private static final String NONE =
      """
      You don't have access to any clouds on this controller.
      Only controller administrators can set default model values.\
      """;

  /** As given: {@code --cloud} and {@code --region}, where the region may name its cloud. */
  static DefaultsTarget given(String cloud, String region) {
    int slash = region.indexOf('/');
    if (slash > 0 && !cloud.isEmpty()) {
      throw Refusal.usage(BOTH);
    }
    var named = slash > 0 ? region.substring(0, slash) : cloud;
    if (!named.isEmpty() && !Names.validCloud(named)) {
      throw Refusal.usage("cloud %s not valid".formatted(GoQuote.of(named)));
    }
    return new DefaultsTarget(named, region.substring(slash + 1));
  }

  /** With the only cloud where none was given, and a region that the cloud has. */
  DefaultsTarget on(Controller controller) {
    var found = cloud.isEmpty() ? only(controller) : named(controller);
    boolean known = region.isEmpty() || CloudDirectory.region(found.getValue(), region).isPresent();
    if (!known) {
      throw Refusal.failed("invalid region specified: %s".formatted(GoQuote.of(region)));
    }
    return new DefaultsTarget(found.getKey(), region);
  }

  private Map.Entry<String, Cloud> named(Controller controller) {
    return new CloudDirectory(controller)
        .find(cloud)
        .map(found -> Map.entry(cloud, found))
        .orElseThrow(() -> Refusal.failed("cloud %s not found".formatted(cloud)));
  }

  private static Map.Entry<String, Cloud> only(Controller controller) {
    var clouds = new CloudDirectory(controller).all();
    return switch (clouds.size()) {
      case 0 -> throw Refusal.failed(NONE);
      case 1 -> clouds.entrySet().iterator().next();
      default ->
          throw Refusal.failed(
              """
              You haven't specified a cloud and more than one exists on this controller.
              Specify one of the following clouds for which to process model defaults:
                  %s\
              """
                  .formatted(String.join(",", clouds.keySet())));
    };
  }
}
