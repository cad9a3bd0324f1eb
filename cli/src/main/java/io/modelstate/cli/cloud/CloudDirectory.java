package io.modelstate.cli.cloud;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Controller;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CloudWire.Cloud;
import io.modelstate.wire.model.CloudWire.CloudRegion;
import io.modelstate.wire.model.CloudWire.CloudsResult;
import io.modelstate.wire.text.Table;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The clouds of a controller that its user may put models on. */
public record CloudDirectory(Controller controller) {

  public SortedMap<String, Cloud> all() {
    SortedMap<String, Cloud> clouds = new TreeMap<>();
    controller
        .read("/v1/clouds", CloudsResult.class)
        .clouds()
        .forEach((tag, cloud) -> clouds.put(Tags.parse(tag, TagKind.CLOUD).id(), cloud));
    return clouds;
  }

  public Optional<Cloud> find(String name) {
    try {
      return Optional.of(controller.read("/v1/clouds/" + Request.part(name), Cloud.class));
    } catch (Problem e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** In the spelling of the cloud's list. */
  public static Optional<String> region(Cloud cloud, String wanted) {
    return cloud.regions().stream()
        .map(CloudRegion::name)
        .filter(name -> name.equalsIgnoreCase(wanted))
        .findFirst();
  }

  /** {@code region "x" not found (expected one of ["east" "west"])}. */
  public static String noSuchRegion(Cloud cloud, String wanted) {
    var names =
        cloud.regions().stream()
            .map(region -> GoQuote.of(region.name()))
            .collect(Collectors.joining(" ", "[", "]"));
    return "region %s not found (expected one of %s)".formatted(GoQuote.of(wanted), names);
  }

  /** The table of clouds and their regions that helps to choose one. */
  public static String table(Map<String, Cloud> clouds) {
    var table = Table.plain().row("Cloud", "Regions");
    clouds.forEach(
        (name, cloud) ->
            table.row(
                name,
                cloud.regions().stream().map(CloudRegion::name).collect(Collectors.joining(", "))));
    return "\nThe clouds/regions supported by this controller are:\n\n" + table;
  }
}
