package io.modelstate.wire.render;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CloudWire.Cloud;
import io.modelstate.wire.model.CloudWire.CloudInfo;
import io.modelstate.wire.model.CloudWire.CloudInfoResult;
import io.modelstate.wire.model.CloudWire.CloudInfoResults;
import io.modelstate.wire.model.CloudWire.CloudUserInfo;
import io.modelstate.wire.model.CloudWire.CloudsResult;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.store.Credentials;
import io.modelstate.wire.text.JsonText;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code clouds}: the clouds of a controller. */
public final class Clouds {
  private Clouds() {}

  /**
   * A cloud and what its information call came to.
   *
   * @param users those who may use it
   */
  private record Entry(Cloud cloud, List<CloudUserInfo> users, CloudView.Local local) {}

  /** {@code infos} answers for {@code asked}, the tags in the order they were asked for. */
  public static Rendered render(
      CloudsResult answer,
      List<String> asked,
      CloudInfoResults infos,
      Credentials credentials,
      Format format) {
    Map<String, Entry> clouds = new TreeMap<>();
    answer
        .clouds()
        .forEach(
            (tag, cloud) -> {
              var name = Tags.parse(tag, TagKind.CLOUD).id();
              var users = users(info(asked, infos, tag));
              clouds.put(name, new Entry(cloud, users, local(credentials, name)));
            });
    if (format == Format.TEXT) {
      return Rendered.ok(clouds.isEmpty() ? "" : table(clouds));
    }
    return Rendered.tree(clouds.isEmpty() ? Node.noEntries() : tree(clouds), format);
  }

  static CloudView.Local local(Credentials credentials, String cloud) {
    var known = credentials.cloud(cloud);
    return new CloudView.Local(known.defaultRegion(), known.credentials().size());
  }

  /** The list could not be had at all; json then prints {@code null}. */
  public static Rendered failed(WireError error, Viewer viewer, Format format) {
    var text =
        "could not get clouds from controller %s: %s"
            .formatted(GoQuote.of(viewer.controller()), Rendered.text(error));
    var failed = Rendered.failed(text, format);
    return format == Format.JSON
        ? new Rendered(JsonText.of(Node.nothing()), failed.stderr(), failed.exitCode())
        : failed;
  }

  private static @Nullable CloudInfo info(List<String> asked, CloudInfoResults infos, String tag) {
    int index = asked.indexOf(tag);
    List<CloudInfoResult> results = Wire.list(infos.results());
    return index < 0 || index >= results.size() ? null : results.get(index).result();
  }

  private static List<CloudUserInfo> users(@Nullable CloudInfo info) {
    return info == null ? List.of() : Wire.list(info.users());
  }

  private static String table(Map<String, Entry> clouds) {
    var table = Table.plain().row().row("Clouds available on the controller:");
    table.row("Cloud", "Regions", "Default", "Type");
    clouds.forEach(
        (name, entry) ->
            table
                .cells(
                    name,
                    String.valueOf(entry.cloud.regions().size()),
                    defaultRegion(entry),
                    CloudView.shownType(entry.cloud.type()))
                .row());
    return table.toString();
  }

  private static String defaultRegion(Entry entry) {
    if (!entry.local.defaultRegion().isEmpty()) {
      return entry.local.defaultRegion();
    }
    return entry.cloud.regions().isEmpty() ? "" : entry.cloud.regions().getFirst().name();
  }

  private static Node tree(Map<String, Entry> clouds) {
    Map<String, Node> entries = new LinkedHashMap<>();
    clouds.forEach(
        (name, entry) -> entries.put(name, CloudView.tree(entry.cloud, entry.users, entry.local)));
    return Node.map(entries);
  }
}
