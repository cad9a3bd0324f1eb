package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.text.JsonText;
import io.modelstate.wire.text.YamlText;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code status}: what is in a model and how it fares. */
public final class Status {
  private Status() {}

  public static Rendered render(
      FullStatus status, Viewer viewer, StatusOptions options, Format format) {
    var times = new StatusTimes(viewer.zone(), options.utc());
    var stdout =
        switch (format) {
          case TEXT -> new StatusTable(status, viewer, options, times).toString();
          case YAML -> YamlText.of(StatusTree.of(status, viewer.controller(), times));
          case JSON -> JsonText.of(StatusTree.of(status, viewer.controller(), times));
          case LINE -> StatusLines.of(status);
          case SUMMARY -> StatusSummary.of(status);
        };
    return new Rendered(stdout, notices(status, options, format), 0);
  }

  private static String notices(FullStatus status, StatusOptions options, Format format) {
    return (format == Format.TEXT ? "" : needless(options)) + empty(status, options);
  }

  private static String needless(StatusOptions options) {
    if (options.relations() && options.storage()) {
      return "provided relations, storage options are always enabled in non tabular formats\n";
    }
    if (options.relations() || options.storage()) {
      return "provided %s option is always enabled in non tabular formats\n"
          .formatted(options.relations() ? "relations" : "storage");
    }
    return "";
  }

  private static String empty(FullStatus status, StatusOptions options) {
    if (!isEmpty(status)) {
      return "";
    }
    return switch (options.selectors().size()) {
      case 0 -> "\nModel \"%s\" is empty.\n".formatted(options.identifier());
      case 1 -> "Nothing matched specified filter.\n";
      default -> "Nothing matched specified filters.\n";
    };
  }

  /** Storage alone does not fill a model. */
  private static boolean isEmpty(FullStatus status) {
    return none(status.applications())
        && none(status.machines())
        && none(status.offers())
        && none(status.remoteApplications())
        && none(status.relations());
  }

  private static boolean none(@Nullable Map<String, ?> map) {
    return map == null || map.isEmpty();
  }

  private static boolean none(@Nullable Collection<?> list) {
    return list == null || list.isEmpty();
  }
}
