package io.modelstate.domain.bundle;

import io.modelstate.domain.bundle.Difference.Differing;
import io.modelstate.domain.bundle.Difference.Missing;
import io.modelstate.domain.bundle.Difference.Side;
import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.pcollections.TreePMap;

/**
 * How a bundle and a model differ. Each part holds only what does.
 *
 * @param machines by the ids of the model
 * @param bundleAdditions relations that only the bundle has, two ends each, sorted
 * @param modelAdditions relations that only the model has
 */
public record BundleDiff(
    TreePMap<String, Difference> applications,
    TreePMap<String, Difference> machines,
    List<List<Endpoint>> bundleAdditions,
    List<List<Endpoint>> modelAdditions) {
  /**
   * How to compare.
   *
   * @param annotations whether to compare annotations, too
   * @param storeRevisions the revision that the store gives for a charm's name, zero when it knows
   *     none; asked for in the older dialect only
   */
  public record Options(
      boolean annotations,
      MachineMapping machines,
      BundleDialect dialect,
      ToIntFunction<String> storeRevisions) {
    /** As Juju 3 compares by default. */
    public static Options plain() {
      return new Options(false, MachineMapping.NONE, BundleDialect.JUJU_3, name -> 0);
    }
  }

  private static final Comparator<String> BYTES = Comparator.naturalOrder();
  private static final Comparator<List<Endpoint>> BY_ENDS =
      Comparator.comparing((List<Endpoint> ends) -> ends.get(0).application(), BYTES)
          .thenComparing(ends -> ends.get(0).name(), BYTES)
          .thenComparing(ends -> ends.get(1).application(), BYTES)
          .thenComparing(ends -> ends.get(1).name(), BYTES);

  /** The bundle is merged and verified. */
  public static BundleDiff between(Bundle bundle, ModelContents model, Options options) {
    var inBundle = bundleRelations(bundle);
    var inModel = modelRelations(model);
    return new BundleDiff(
        applications(bundle, model, options),
        MachineDiff.between(bundle, model, options),
        without(inBundle, inModel),
        without(inModel, inBundle));
  }

  public boolean isEmpty() {
    return applications.isEmpty()
        && machines.isEmpty()
        && bundleAdditions.isEmpty()
        && modelAdditions.isEmpty();
  }

  private static TreePMap<String, Difference> applications(
      Bundle bundle, ModelContents model, Options options) {
    var all = new TreeMap<String, Difference>();
    for (var entry : bundle.applications().entrySet()) {
      ModelApplication there = model.applications().get(entry.getKey());
      var difference =
          there == null
              ? new Missing(Side.MODEL)
              : new ApplicationDiff(bundle, entry.getValue(), there, options).difference();
      all.put(entry.getKey(), difference);
    }
    model.applications().keySet().forEach(name -> all.putIfAbsent(name, new Missing(Side.BUNDLE)));
    return differing(all);
  }

  static TreePMap<String, Difference> differing(Map<String, Difference> all) {
    all.values().removeIf(d -> d instanceof Differing(var fields) && fields.isEmpty());
    return TreePMap.from(all);
  }

  /** Ends are in the order of their texts, so that {@code db2:x} comes before {@code db:x}. */
  private static Set<List<Endpoint>> bundleRelations(Bundle bundle) {
    var all = new TreeSet<>(BY_ENDS);
    for (var ends : bundle.relations()) {
      all.add(ends.stream().sorted().map(Endpoint::of).toList());
    }
    return all;
  }

  /** Ends are in the order of their applications, unlike those of a bundle: so is Juju. */
  private static Set<List<Endpoint>> modelRelations(ModelContents model) {
    var all = new TreeSet<>(BY_ENDS);
    for (var ends : model.relations()) {
      if (ends.size() == 2) {
        all.add(ends.stream().sorted(Comparator.comparing(Endpoint::application)).toList());
      }
    }
    return all;
  }

  private static List<List<Endpoint>> without(
      Set<List<Endpoint>> relations, Set<List<Endpoint>> others) {
    var all = new ArrayList<>(relations);
    all.removeAll(others);
    return List.copyOf(all);
  }
}
