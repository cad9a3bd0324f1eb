package io.modelstate.wire.render;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.CloudWire.Cloud;
import io.modelstate.wire.model.CloudWire.CloudResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code regions}: the regions of a cloud, in the order of the answer. */
public final class Regions {
  private Regions() {}

  public static Rendered render(CloudResults answer, String cloud, Viewer viewer, Format format) {
    for (var result : answer.results()) {
      if (result.error() != null) {
        var error = result.error();
        var text =
            error.code().equals("not found") ? "cloud " + cloud + " not found" : error.message();
        return Rendered.failed(onController(viewer) + text, format);
      }
      if (result.cloud() != null) {
        return shown(result.cloud(), cloud, viewer, format);
      }
    }
    return Rendered.failed(onController(viewer) + "cloud " + cloud + " not found", format);
  }

  /** The call failed. */
  public static Rendered failed(WireError error, Viewer viewer, Format format) {
    return Rendered.failed(onController(viewer) + Rendered.text(error), format);
  }

  /** Stands in front of every error. */
  private static String onController(Viewer viewer) {
    return "on controller " + GoQuote.of(viewer.controller()) + ": ";
  }

  private static Rendered shown(Cloud cloud, String name, Viewer viewer, Format format) {
    if (cloud.regions().isEmpty()) {
      var none =
          "Cloud %s has no regions defined on controller %s.\n"
              .formatted(GoQuote.of(name), GoQuote.of(viewer.controller()));
      return Rendered.ok(format == Format.TEXT ? none : none + "{}\n");
    }
    if (format == Format.TEXT) {
      var table = Table.plain().row().row("Controller Cloud Regions");
      cloud.regions().forEach(region -> table.cells(region.name()).row());
      return Rendered.ok(table.toString());
    }
    Map<String, Node> regions = new LinkedHashMap<>();
    cloud.regions().forEach(region -> regions.put(region.name(), CloudView.region(region)));
    return Rendered.tree(
        new Fields().put("controller-cloud-regions", Node.mapAsGiven(regions)).end(), format);
  }
}
