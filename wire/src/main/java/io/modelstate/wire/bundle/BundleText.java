package io.modelstate.wire.bundle;

import io.modelstate.domain.bundle.Bundle;
import io.modelstate.domain.bundle.BundleApplication;
import io.modelstate.domain.bundle.BundleExport;
import io.modelstate.domain.bundle.BundleMachine;
import io.modelstate.domain.bundle.BundleOffer;
import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.YamlText;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Bundles as YAML, in Juju's order of keys. What is empty is left out. */
public final class BundleText {
  private static final String OVERLAY = "--- # overlay.yaml\n";

  private BundleText() {}

  /** As {@code export-bundle} prints it; the second document holds what is for overlays only. */
  public static String exported(BundleExport export) {
    return YamlText.ofServer(node(export.bundle(), true))
        + export.overlay().map(o -> OVERLAY + YamlText.ofServer(node(o, true))).orElse("");
  }

  /** A bundle with units always as {@code num_units}, and placements as {@code to}. */
  public static String merged(Bundle bundle) {
    return YamlText.ofServer(node(bundle, false));
  }

  private static Node node(Bundle bundle, boolean exported) {
    boolean scaled = exported && bundle.kubernetes();
    return new Fields()
        .textIfAny("bundle", bundle.type())
        .textIfAny("description", bundle.description())
        .textIfAny("default-base", bundle.defaultBase())
        .textIfAny("series", bundle.series())
        .putIfAny("tags", Node.texts(bundle.tags()))
        .putIfAny("saas", map(bundle.saas(), s -> new Fields().textIfAny("url", s.url()).end()))
        .putIfAny("applications", map(bundle.applications(), a -> application(a, scaled)))
        .putIfAny("machines", map(bundle.machines(), BundleText::machine))
        .putIfAny("relations", Node.items(bundle.relations().stream().map(Node::texts).toList()))
        .end();
  }

  private static Node application(BundleApplication a, boolean scaled) {
    var fields = new Fields().textIfAny("charm", a.charm()).textIfAny("channel", a.channel());
    a.revision().ifPresent(revision -> fields.put("revision", Node.whole(revision)));
    return fields
        .textIfAny("series", a.series())
        .textIfAny("base", a.base())
        .putIfAny("resources", values(a.resources()))
        .putIfAny(scaled ? "scale" : "num_units", Node.whole(a.units()))
        .putIfAny(scaled ? "placement" : "to", placements(a, scaled))
        .putIfAny("expose", Node.bool(a.expose()))
        .putIfAny("exposed-endpoints", map(a.exposedEndpoints(), BundleText::endpoint))
        .putIfAny("options", values(a.options()))
        .putIfAny("annotations", texts(a.annotations()))
        .textIfAny("constraints", a.constraints())
        .putIfAny("storage", texts(a.storage()))
        .putIfAny("devices", texts(a.devices()))
        .putIfAny("bindings", texts(a.bindings()))
        .putIfAny("offers", map(a.offers(), BundleText::offer))
        .textIfAny("plan", a.plan())
        .putIfAny("trust", Node.bool(a.trust()))
        .end();
  }

  private static Node placements(BundleApplication application, boolean scaled) {
    return scaled ? Node.text(String.join("", application.to())) : Node.texts(application.to());
  }

  private static Node machine(BundleMachine machine) {
    return new Fields()
        .textIfAny("constraints", machine.constraints())
        .putIfAny("annotations", texts(machine.annotations()))
        .textIfAny("series", machine.series())
        .textIfAny("base", machine.base())
        .end();
  }

  private static Node endpoint(ExposedEndpoint endpoint) {
    return new Fields()
        .putIfAny("expose-to-spaces", Node.texts(endpoint.spaces()))
        .putIfAny("expose-to-cidrs", Node.texts(endpoint.cidrs()))
        .end();
  }

  private static Node offer(BundleOffer offer) {
    return new Fields()
        .putIfAny("endpoints", Node.texts(offer.endpoints()))
        .putIfAny("acl", texts(offer.acl()))
        .end();
  }

  private static Node texts(Map<String, String> texts) {
    return map(texts, Node::text);
  }

  private static Node values(Map<String, ConfigValue> values) {
    return map(values, BundleText::value);
  }

  static <T> Node map(Map<String, T> entries, Function<T, Node> node) {
    var all = new TreeMap<String, Node>();
    entries.forEach((name, entry) -> all.put(name, node.apply(entry)));
    return Node.map(all);
  }

  /** A value of an option with its own type. */
  static Node value(ConfigValue value) {
    return switch (value) {
      case ConfigValue.Text(var text) -> Node.text(text);
      case ConfigValue.Bool(var flag) -> Node.bool(flag);
      case ConfigValue.Whole(var number) -> Node.whole(number);
      case ConfigValue.Decimal(var number) -> new Node.Decimal(number);
      case ConfigValue.Items(var items) ->
          Node.items(items.stream().map(BundleText::value).toList());
      case ConfigValue.Fields(var fields) -> values(fields);
      case ConfigValue.Nothing() -> Node.nothing();
    };
  }
}
