package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * One YAML document of a bundle or of an overlay, read twice: as what it says, and as which keys it
 * gives, which decides what an overlay changes.
 */
public record BundleDocument(Bundle bundle, TypedMap given) {
  static final BundleDocument EMPTY = new BundleDocument(Bundle.EMPTY, TypedMap.of(null));

  /**
   * Reads a parsed tree of maps with texts as keys, lists, texts, {@link Literal}s and nulls. A
   * value of a wrong type anywhere makes the whole document read as empty, and unknown keys are
   * left out, both without a word, as in Juju.
   */
  public static BundleDocument read(@Nullable Object tree, BundleDialect dialect) {
    TypedMap given;
    Bundle bundle;
    try {
      given = TypedMap.of(tree);
      bundle = bundle(given, dialect);
    } catch (Rejected typeMismatch) {
      return EMPTY;
    }
    bundle.applications().keySet().forEach(name -> check(bundle, name, applications(given, name)));
    return new BundleDocument(bundle, given);
  }

  private static TypedMap applications(TypedMap given, String name) {
    return TypedMap.of(TypedMap.of(given.entries().get("applications")).entries().get(name));
  }

  private static void check(Bundle bundle, String name, TypedMap given) {
    if (given.whole("scale") != 0 && given.whole("num_units") != 0) {
      throw Rejected.because(
          "cannot specify both scale and num_units for application " + GoText.quote(name));
    }
    var placement = given.text("placement");
    if (placement.isEmpty()) {
      return;
    }
    if (!bundle.kubernetes()) {
      throw Rejected.because(
          "placement (%s) not valid for non-Kubernetes application %s"
              .formatted(placement, GoText.quote(name)));
    }
    if (given.given("to")) {
      throw Rejected.because(
          "cannot specify both placement and to for application " + GoText.quote(name));
    }
  }

  private static Bundle bundle(TypedMap given, BundleDialect dialect) {
    var applications = given.map("applications", TypedMap::of);
    var withoutBody =
        TypedMap.of(given.entries().get("applications")).entries().entrySet().stream()
            .filter(e -> e.getValue() == null)
            .map(e -> e.getKey())
            .sorted()
            .toList();
    var read = TreePMap.<String, BundleApplication>empty();
    for (var entry : applications.minusAll(withoutBody).entrySet()) {
      read = read.plus(entry.getKey(), application(entry.getValue(), dialect));
    }
    return new Bundle(
        given.text("bundle"),
        given.text("description"),
        given.text("default-base"),
        given.text("series"),
        given.texts("tags"),
        read,
        withoutBody,
        given.map("machines", BundleDocument::machine),
        given.map("saas", tree -> new BundleSaas(TypedMap.of(tree).text("url"))),
        given.pairs("relations"));
  }

  private static BundleMachine machine(@Nullable Object tree) {
    var given = TypedMap.of(tree);
    return new BundleMachine(
        given.text("constraints"),
        given.textMap("annotations"),
        given.text("series"),
        given.text("base"));
  }

  private static BundleApplication application(TypedMap given, BundleDialect dialect) {
    int units = given.whole("num_units");
    int scale = given.whole("scale");
    return new BundleApplication(
        given.text("charm"),
        given.text("channel"),
        given.given("revision") ? Optional.of(given.whole("revision")) : Optional.empty(),
        given.text("series"),
        given.text("base"),
        given.values("resources"),
        units == 0 ? scale : units,
        placements(given, dialect),
        given.flag("expose"),
        given.map("exposed-endpoints", BundleDocument::exposedEndpoint),
        given.values("options"),
        given.textMap("annotations"),
        given.text("constraints"),
        given.textMap("storage"),
        given.textMap("devices"),
        given.textMap("bindings"),
        given.map("offers", BundleDocument::offer),
        given.text("plan"),
        given.flag("trust"));
  }

  private static List<String> placements(TypedMap given, BundleDialect dialect) {
    var to = given.entries().get("to");
    boolean single = to instanceof String || to instanceof Literal;
    if (dialect == BundleDialect.HOW_TO_PAGE && single) {
      return List.of(given.text("to"));
    }
    var all = given.texts("to");
    var placement = given.text("placement");
    return placement.isEmpty() ? all : List.of(placement);
  }

  private static ExposedEndpoint exposedEndpoint(@Nullable Object tree) {
    var given = TypedMap.of(tree);
    return new ExposedEndpoint(given.texts("expose-to-spaces"), given.texts("expose-to-cidrs"));
  }

  private static BundleOffer offer(@Nullable Object tree) {
    var given = TypedMap.of(tree);
    return new BundleOffer(given.texts("endpoints"), given.textMap("acl"));
  }
}
