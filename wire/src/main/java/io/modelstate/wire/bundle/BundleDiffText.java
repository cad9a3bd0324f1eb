package io.modelstate.wire.bundle;

import io.modelstate.domain.bundle.BundleDiff;
import io.modelstate.domain.bundle.Difference;
import io.modelstate.domain.bundle.Difference.Field;
import io.modelstate.domain.bundle.Difference.Pair;
import io.modelstate.domain.bundle.Endpoint;
import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.YamlText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A comparison as {@code diff-bundle} prints it. */
public final class BundleDiffText {
  private BundleDiffText() {}

  public static String of(BundleDiff diff) {
    var relations =
        new Fields()
            .putIfAny("bundle-additions", relations(diff.bundleAdditions()))
            .putIfAny("model-additions", relations(diff.modelAdditions()))
            .end();
    var all =
        new Fields()
            .putIfAny(
                "applications", BundleText.map(diff.applications(), BundleDiffText::difference))
            .putIfAny("machines", BundleText.map(diff.machines(), BundleDiffText::difference));
    if (!relations.fields().isEmpty()) {
      all.put("relations", relations);
    }
    return YamlText.of(all.end());
  }

  private static Node relations(List<List<Endpoint>> relations) {
    return Node.items(
        relations.stream()
            .map(ends -> Node.texts(ends.stream().map(Endpoint::text).toList()))
            .toList());
  }

  private static Node difference(Difference difference) {
    return switch (difference) {
      case Difference.Missing(var side) ->
          new Fields().text("missing", side.name().toLowerCase(Locale.ROOT)).end();
      case Difference.Differing(var fields) -> {
        var all = new Fields();
        fields.forEach(field -> all.put(field.name(), field(field)));
        yield all.end();
      }
    };
  }

  private static Node field(Field field) {
    return switch (field) {
      case Field.Single single -> pair(single.values(), BundleText::value);
      case Field.Entries entries ->
          BundleText.map(entries.values(), values -> pair(values, BundleText::value));
      case Field.Endpoints endpoints ->
          BundleText.map(endpoints.values(), values -> pair(values, BundleDiffText::endpoint));
    };
  }

  private static <T> Node pair(Pair<T> pair, Function<T, Node> node) {
    return new Fields()
        .put("bundle", node.apply(pair.bundle()))
        .put("model", node.apply(pair.model()))
        .end();
  }

  private static Node endpoint(Optional<ExposedEndpoint> endpoint) {
    return endpoint
        .<Node>map(
            exposed ->
                new Fields()
                    .putIfAny("expose_to_spaces", Node.texts(exposed.spaces()))
                    .putIfAny("expose_to_cidrs", Node.texts(exposed.cidrs()))
                    .end())
        .orElseGet(Node::nothing);
  }
}
