package io.modelstate.domain.bundle;

import java.util.List;
import org.pcollections.TreePMap;

/**
 * What a bundle says; texts that are not given are empty.
 *
 * @param type empty, or {@code kubernetes}
 * @param withoutBody names of applications that were given as null, which only an overlay may
 * @param relations two endpoints each, such as {@code web} or {@code web:db}, unless the bundle is
 *     wrong
 */
public record Bundle(
    String type,
    String description,
    String defaultBase,
    String series,
    List<String> tags,
    TreePMap<String, BundleApplication> applications,
    List<String> withoutBody,
    TreePMap<String, BundleMachine> machines,
    TreePMap<String, BundleSaas> saas,
    List<List<String>> relations) {
  static final String KUBERNETES = "kubernetes";

  public static final Bundle EMPTY =
      new Bundle(
          "",
          "",
          "",
          "",
          List.of(),
          TreePMap.empty(),
          List.of(),
          TreePMap.empty(),
          TreePMap.empty(),
          List.of());

  public boolean kubernetes() {
    return type.equals(KUBERNETES);
  }

  /** Whether anything names a series, of which Juju warns. */
  public boolean usesSeries() {
    return !series.isEmpty()
        || applications.values().stream().anyMatch(a -> !a.series().isEmpty())
        || machines.values().stream().anyMatch(m -> !m.series().isEmpty());
  }

  Bundle withApplications(TreePMap<String, BundleApplication> changed) {
    return with(series, changed, machines, saas, relations);
  }

  Bundle withMachines(TreePMap<String, BundleMachine> changed) {
    return with(series, applications, changed, saas, relations);
  }

  Bundle withSaas(TreePMap<String, BundleSaas> changed) {
    return with(series, applications, machines, changed, relations);
  }

  Bundle withRelations(List<List<String>> changed) {
    return with(series, applications, machines, saas, changed);
  }

  Bundle withSeries(String changed) {
    return with(changed, applications, machines, saas, relations);
  }

  /** What composing changes; all else stays. */
  private Bundle with(
      String newSeries,
      TreePMap<String, BundleApplication> newApplications,
      TreePMap<String, BundleMachine> newMachines,
      TreePMap<String, BundleSaas> newSaas,
      List<List<String>> newRelations) {
    return new Bundle(
        type,
        description,
        defaultBase,
        newSeries,
        tags,
        newApplications,
        withoutBody,
        newMachines,
        newSaas,
        newRelations);
  }
}
