package io.modelstate.wire.render;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.CloudWire.CloudInfo;
import io.modelstate.wire.model.CloudWire.CloudInfoResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.store.Credentials;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.YamlText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code show-cloud}: one cloud of a controller. */
public final class ShowCloud {
  private static final String NOT_FOUND = "not found";

  /** What a kind of cloud lets a model configure. */
  public record Option(String type, String description) {}

  /** The settings of LXD clouds, the only kind whose settings are known here. */
  public static final Map<String, Map<String, Option>> OPTIONS =
      Map.of(
          "lxd",
          Map.of(
              "project",
              new Option("string", "The LXD project name to use for Juju's resources.")));

  private ShowCloud() {}

  /** {@code includeConfig} adds the settings that this kind of cloud has. */
  public static Rendered render(
      CloudInfoResults answer,
      String name,
      Viewer viewer,
      Credentials credentials,
      boolean includeConfig,
      Format format) {
    for (var result : Wire.list(answer.results())) {
      if (result.error() != null) {
        return failed(result.error(), name);
      }
      if (result.result() != null) {
        var local = Clouds.local(credentials, name);
        return shown(result.result(), name, viewer, local, includeConfig, format);
      }
    }
    return failed(new WireError("", NOT_FOUND), name);
  }

  /** Nothing on standard output, whatever the format. */
  private static Rendered failed(WireError error, String name) {
    var text = error.code().equals(NOT_FOUND) ? "cloud " + name + " not found" : error.message();
    return Rendered.failed(text, Format.TEXT);
  }

  /** The call itself failed. */
  public static Rendered failed(WireError error) {
    return Rendered.failed(Rendered.text(error), Format.TEXT);
  }

  private static Rendered shown(
      CloudInfo info,
      String name,
      Viewer viewer,
      CloudView.Local local,
      boolean includeConfig,
      Format format) {
    var cloud = CloudView.tree(CloudView.cloud(info), Wire.list(info.users()), local);
    var summary =
        "Cloud %s from controller %s".formatted(GoQuote.of(name), GoQuote.of(viewer.controller()));
    var type = CloudView.shownType(info.type());
    var options = includeConfig ? options(OPTIONS.getOrDefault(type, Map.of())) : noOptions();
    if (format == Format.TEXT) {
      var config =
          options.isEmpty()
              ? ""
              : "\nThe available config options specific to %s clouds are:\n".formatted(type)
                  + YamlText.of(options);
      return Rendered.ok(summary + ":\n\n" + YamlText.of(cloud) + config);
    }
    Node tree =
        new Fields()
            .text("name", name)
            .text("summary", summary)
            .addAll(cloud)
            .putIfAny("cloud-config", options)
            .end();
    return Rendered.tree(format == Format.JSON ? Node.items(List.of(tree)) : tree, format);
  }

  private static Node noOptions() {
    return Node.map(Map.of());
  }

  private static Node options(Map<String, Option> options) {
    Map<String, Node> entries = new TreeMap<>();
    options.forEach(
        (name, option) ->
            entries.put(
                name,
                new Fields()
                    .text("type", option.type())
                    .text("description", option.description())
                    .end()));
    return Node.map(entries);
  }
}
