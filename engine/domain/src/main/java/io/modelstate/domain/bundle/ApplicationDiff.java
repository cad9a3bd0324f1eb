package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.Difference.Differing;
import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.config.ConfigValue;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/** Compares an application of a bundle with the one of that name in a model. */
record ApplicationDiff(
    Bundle bundle,
    BundleApplication application,
    ModelApplication there,
    BundleDiff.Options options) {
  Difference difference() {
    var fields = new DifferingFields();
    charm(fields);
    if (bundle.kubernetes() && !application.to().isEmpty()) {
      fields.text("placement", application.to().getFirst(), "");
    }
    if (there.subordinateTo().isEmpty()) {
      if (bundle.kubernetes()) {
        fields.whole("scale", application.units(), there.scale());
      } else {
        fields.whole("num_units", application.units(), there.units().size());
      }
    }
    exposure(fields);
    fields.values("options", application.options(), modelOptions());
    if (options.annotations()) {
      fields.texts("annotations", application.annotations(), there.annotations());
    }
    var constraints = there.units().isEmpty() ? "" : there.constraints().text();
    fields.text("constraints", application.constraints(), constraints);
    return new Differing(fields.all());
  }

  private void charm(DifferingFields fields) {
    var url = CharmUrl.parse(there.charm());
    var series = application.series().isEmpty() ? bundle.series() : application.series();
    if (older()) {
      fields.text("charm", charmWithRevision(), url.nameAndRevision());
      fields.text("series", series, series(there.base()));
      return;
    }
    fields.text("charm", application.charm(), url.charmhub() ? url.name() : there.charm());
    fields.text("series", series, series(there.base()));
    fields.text("channel", application.channel(), there.channel());
    fields.whole("revision", application.revision().orElse(-1), url.revision().orElse(-1));
  }

  /** A charm named without a revision is at the one that the store gives for it. */
  private String charmWithRevision() {
    var url = CharmUrl.parse(application.charm());
    int revision =
        application.revision().orElseGet(() -> options.storeRevisions().applyAsInt(url.name()));
    return url.revision().isPresent()
        ? url.nameAndRevision()
        : new CharmUrl("", "", "", url.name(), OptionalInt.of(revision)).nameAndRevision();
  }

  /** The series that a base was; empty when it was none. */
  static String series(String base) {
    try {
      return BundleBase.series(Base.parse(base)).orElse("");
    } catch (Rejected e) {
      return "";
    }
  }

  private void exposure(DifferingFields fields) {
    boolean modelExposed = there.exposed() || !there.exposedEndpoints().isEmpty();
    fields.flag("expose", application.exposed(), modelExposed);
    fields.endpoints(
        "exposed_endpoints",
        details(application.exposed(), application.exposedEndpoints()),
        details(modelExposed, there.exposedEndpoints()));
  }

  private static TreePMap<String, ExposedEndpoint> details(
      boolean exposed, TreePMap<String, ExposedEndpoint> endpoints) {
    return exposed && endpoints.isEmpty()
        ? TreePMap.singleton("", ExposedEndpoint.TO_ALL)
        : endpoints;
  }

  /** What is set, and the charm's defaults of the rest but in the older dialect. */
  private TreePMap<String, ConfigValue> modelOptions() {
    var all = new TreeMap<String, ConfigValue>();
    if (!older()) {
      there.options().forEach((name, value) -> value.ifPresent(v -> all.put(name, v)));
    }
    all.putAll(there.settings());
    return TreePMap.from(all);
  }

  private boolean older() {
    return options.dialect() == BundleDialect.HOW_TO_PAGE;
  }
}
