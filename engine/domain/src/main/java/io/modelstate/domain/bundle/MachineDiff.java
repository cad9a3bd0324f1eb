package io.modelstate.domain.bundle;

import io.modelstate.domain.bundle.Difference.Differing;
import io.modelstate.domain.bundle.Difference.Missing;
import io.modelstate.domain.bundle.Difference.Side;
import io.modelstate.domain.bundle.ModelContents.ModelMachine;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/** Compares the machines of a bundle with those of a model that they are mapped to. */
final class MachineDiff {
  private MachineDiff() {}

  static TreePMap<String, Difference> between(
      Bundle bundle, ModelContents model, BundleDiff.Options options) {
    var all = new TreeMap<String, Difference>();
    for (var entry : bundle.machines().entrySet()) {
      var id = options.machines().inModel(entry.getKey());
      ModelMachine there = model.machines().get(id);
      all.put(
          id,
          there == null
              ? new Missing(Side.MODEL)
              : of(entry.getValue(), bundle.series(), there, options));
    }
    model.machines().keySet().forEach(id -> all.putIfAbsent(id, new Missing(Side.BUNDLE)));
    return BundleDiff.differing(all);
  }

  private static Difference of(
      BundleMachine machine, String bundleSeries, ModelMachine there, BundleDiff.Options options) {
    var fields = new DifferingFields();
    if (options.annotations()) {
      fields.texts("annotations", machine.annotations(), there.annotations());
    }
    var series = machine.series().isEmpty() ? bundleSeries : machine.series();
    fields.text("series", series, ApplicationDiff.series(there.base()));
    return new Differing(fields.all());
  }
}
