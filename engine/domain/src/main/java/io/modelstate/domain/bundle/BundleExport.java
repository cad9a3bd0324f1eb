package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import io.modelstate.domain.bundle.ModelContents.ModelMachine;
import io.modelstate.domain.bundle.ModelContents.ModelUnit;
import io.modelstate.domain.config.Base;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pcollections.TreePMap;

/**
 * The bundle that describes a model, and the overlay with what only overlays may hold. For a model
 * of containers, units are its scale and placements its labels.
 */
public record BundleExport(Bundle bundle, Optional<Bundle> overlay) {
  /**
   * What to write beyond what is needed.
   *
   * @param charmDefaults options that nobody set, with their defaults
   * @param series beside every base the series it was
   */
  public record Options(boolean charmDefaults, boolean series) {}

  /** Refuses a model without applications. */
  public static BundleExport of(ModelContents model, Options options) {
    if (model.applications().isEmpty()) {
      throw Rejected.because("nothing to export as there are no applications");
    }
    var bases = ExportedBases.of(model, listedMachines(model), options.series());
    var applications = new TreeMap<String, BundleApplication>();
    model
        .applications()
        .forEach(
            (name, a) ->
                applications.put(name, new ApplicationExport(model, a, bases, options).exported()));
    var bundle =
        new Bundle(
            model.containers() ? Bundle.KUBERNETES : "",
            "",
            model.containers() ? "" : bases.common(),
            model.containers() ? "" : bases.commonSeries(),
            List.of(),
            TreePMap.from(applications),
            List.of(),
            machines(model, bases),
            saas(model),
            relations(model));
    return new BundleExport(bundle, overlay(model));
  }

  /** Those that hold a unit, or a container with one. */
  private static TreePMap<String, ModelMachine> listedMachines(ModelContents model) {
    var holders = new TreeSet<String>();
    model
        .applications()
        .values()
        .forEach(a -> a.units().stream().map(BundleExport::topLevel).forEach(holders::add));
    var unused = new TreeSet<>(model.machines().keySet());
    unused.removeAll(holders);
    return model.machines().minusAll(unused);
  }

  private static String topLevel(ModelUnit unit) {
    int slash = unit.machine().indexOf('/');
    return slash < 0 ? unit.machine() : unit.machine().substring(0, slash);
  }

  private static TreePMap<String, BundleMachine> machines(
      ModelContents model, ExportedBases bases) {
    var all = new TreeMap<String, BundleMachine>();
    listedMachines(model)
        .forEach(
            (id, machine) -> {
              var base = Base.parse(machine.base());
              all.put(
                  id,
                  new BundleMachine(
                      ExportedConstraints.text(machine.constraints()),
                      machine.annotations(),
                      bases.ownSeries(base),
                      bases.own(base)));
            });
    return TreePMap.from(all);
  }

  private static TreePMap<String, BundleSaas> saas(ModelContents model) {
    var all = new TreeMap<String, BundleSaas>();
    model.saas().forEach((name, url) -> all.put(name, new BundleSaas(url)));
    return TreePMap.from(all);
  }

  private static List<List<String>> relations(ModelContents model) {
    return model.relations().stream()
        .filter(ends -> ends.size() > 1)
        .map(ends -> ends.stream().map(Endpoint::text).toList())
        .toList();
  }

  private static Optional<Bundle> overlay(ModelContents model) {
    var all = new TreeMap<String, BundleApplication>();
    for (var entry : model.applications().entrySet()) {
      ModelApplication application = entry.getValue();
      var endpoints = ExportedExposure.details(application);
      var offers = ExportedExposure.offers(application);
      if (!endpoints.isEmpty() || !offers.isEmpty()) {
        all.put(entry.getKey(), BundleApplication.forOverlay(endpoints, offers));
      }
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Bundle.EMPTY.withApplications(TreePMap.from(all)));
  }
}
