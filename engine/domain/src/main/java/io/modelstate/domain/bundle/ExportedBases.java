package io.modelstate.domain.bundle;

import io.modelstate.domain.bundle.ModelContents.ModelMachine;
import io.modelstate.domain.config.Base;
import java.util.TreeSet;
import org.pcollections.TreePMap;

/**
 * Where a bundle says which base. A base that all share, or else the model's default if it is in
 * use, is said once at the top; every other one is said where it is used.
 *
 * @param common with its risk; empty when nothing is said at the top
 * @param containers a model of containers has nothing at the top, so it says a base everywhere as
 *     soon as there are several
 */
record ExportedBases(String common, boolean single, boolean containers, boolean withSeries) {
  private static final String FALLBACK = "ubuntu@24.04";

  static ExportedBases of(
      ModelContents model, TreePMap<String, ModelMachine> machines, boolean withSeries) {
    var used = new TreeSet<String>();
    model.applications().values().forEach(a -> used.add(text(a.base())));
    machines.values().forEach(machine -> used.add(text(machine.base())));
    var normal = text(model.defaultBase().isEmpty() ? FALLBACK : model.defaultBase());
    boolean single = used.size() == 1;
    var common = single ? used.first() : used.contains(normal) ? normal : "";
    return new ExportedBases(common, single, model.containers(), withSeries);
  }

  private static String text(String base) {
    return BundleBase.text(Base.parse(base));
  }

  String commonSeries() {
    return withSeries && !common.isEmpty() ? BundleBase.requireSeries(Base.parse(common)) : "";
  }

  /** What an owner of that base says itself; empty when the top says it. */
  String own(Base base) {
    var text = BundleBase.text(base);
    boolean saidAbove = containers ? single : text.equals(common);
    return saidAbove ? "" : text;
  }

  String ownSeries(Base base) {
    return withSeries && !own(base).isEmpty() ? BundleBase.requireSeries(base) : "";
  }
}
