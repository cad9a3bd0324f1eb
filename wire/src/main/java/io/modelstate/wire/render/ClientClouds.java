package io.modelstate.wire.render;

import io.modelstate.wire.text.Table;
import java.util.Comparator;
import java.util.List;

/** {@code clouds} as far as the client itself knows them. Yaml and json of them are not offered. */
public final class ClientClouds {
  private static final String MORE =
      """
      Only clouds with registered credentials are shown.
      There are more clouds, use --all to see them.
      """;

  private ClientClouds() {}

  /**
   * A cloud that could be bootstrapped.
   *
   * @param source built-in, public or local
   */
  public record LocalCloud(
      String name,
      int regions,
      String defaultRegion,
      String type,
      int credentials,
      String source,
      String description) {}

  /** {@code alone}: no list of a controller stands in front; {@code more}: some are left out. */
  public static Rendered render(List<LocalCloud> clouds, boolean alone, boolean more) {
    var notice = more ? MORE : "";
    if (clouds.isEmpty()) {
      return Rendered.NOTHING.withStderr(notice);
    }
    var table = Table.plain().row().row("Clouds available on the client:");
    table.row("Cloud", "Regions", "Default", "Type", "Credentials", "Source", "Description");
    clouds.stream()
        .sorted(Comparator.comparing(LocalCloud::name))
        .forEach(cloud -> row(table, cloud));
    var advice = alone ? "You can bootstrap a new controller using one of these clouds...\n" : "";
    return Rendered.ok(advice + table).withStderr(notice);
  }

  private static void row(Table table, LocalCloud cloud) {
    table.row(
        cloud.name(),
        String.valueOf(cloud.regions()),
        cloud.defaultRegion(),
        CloudView.shownType(cloud.type()),
        String.valueOf(cloud.credentials()),
        cloud.source(),
        cloud.description());
  }
}
