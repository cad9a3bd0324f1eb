package io.modelstate.domain.bundle;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pcollections.TreePMap;

/**
 * What a model has of that which a bundle can say. Spaces are by name everywhere.
 *
 * @param containers whether it is a model of containers, such as on Kubernetes
 * @param defaultBase of the model's configuration; empty when that has none
 * @param relations in the order they were made, their ends in the order they were related in; a
 *     relation between peers has one end
 * @param saas the URLs of consumed offers by the names they have here
 */
public record ModelContents(
    boolean containers,
    String defaultBase,
    TreePMap<String, ModelApplication> applications,
    TreePMap<String, ModelMachine> machines,
    List<List<Endpoint>> relations,
    TreePMap<String, String> saas) {
  /**
   * An application as it is deployed.
   *
   * @param charm the URL, such as {@code ch:amd64/jammy/mysql-151}
   * @param channel empty when it has none
   * @param base {@code os@track/risk}, the risk optional
   * @param subordinate whether its charm is subordinate
   * @param subordinateTo the applications it is related to as a subordinate
   * @param settings values that users set
   * @param options all that its charm knows, with the defaults of those that have one
   * @param scale how many units are wanted, in a model of containers
   * @param placement labels that were asked for, in a model of containers
   */
  public record ModelApplication(
      String charm,
      String channel,
      String base,
      boolean subordinate,
      List<String> subordinateTo,
      boolean exposed,
      TreePMap<String, ExposedEndpoint> exposedEndpoints,
      TreePMap<String, String> bindings,
      TreePMap<String, ConfigValue> settings,
      TreePMap<String, Optional<ConfigValue>> options,
      boolean trust,
      List<ModelUnit> units,
      int scale,
      String placement,
      Constraints constraints,
      TreePMap<String, String> annotations,
      TreePMap<String, ModelStorage> storage,
      TreePMap<String, Integer> resources,
      TreePMap<String, BundleOffer> offers) {}

  /**
   * A unit, where units are listed in the order of their names as text.
   *
   * @param machine {@code 0}, {@code 0/lxd/1}, or empty in a model of containers
   */
  public record ModelUnit(String name, String machine) {}

  /** What was asked of storage; the pool may be empty, the count zero. */
  public record ModelStorage(String pool, OptionalInt sizeMib, int count) {}

  /** A machine that is no container. */
  public record ModelMachine(
      String base, Constraints constraints, TreePMap<String, String> annotations) {}
}
