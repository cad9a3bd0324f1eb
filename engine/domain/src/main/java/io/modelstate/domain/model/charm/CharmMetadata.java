package io.modelstate.domain.model.charm;

import io.modelstate.domain.config.Base;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * What a charm says of itself.
 *
 * @param bases what it runs on, the best first; empty for one that does not say
 * @param endpoints by name, without {@link #JUJU_INFO}, which every charm has
 * @param containers workload containers; only charms for Kubernetes have them
 * @param extraBindings names that can be bound to a space beside the endpoints
 * @param actions by name
 * @param assumes what it needs of Juju, such as {@code juju >= 3.1} or {@code k8s-api}
 * @param minJujuVersion {@code 0.0.0} for any
 * @param version as its makers call this revision; may be empty
 */
public record CharmMetadata(
    String name,
    String summary,
    String description,
    boolean subordinate,
    List<CharmBase> bases,
    TreePMap<String, CharmEndpoint> endpoints,
    TreePMap<String, CharmOption> options,
    TreePMap<String, CharmStorage> storage,
    TreePMap<String, CharmResource> resources,
    TreePMap<String, CharmDevice> devices,
    List<String> containers,
    List<String> extraBindings,
    TreePMap<String, CharmAction> actions,
    List<String> assumes,
    String minJujuVersion,
    String version) {
  /** The endpoint that every charm provides without saying so. */
  public static final String JUJU_INFO = "juju-info";

  public static final CharmEndpoint IMPLICIT =
      new CharmEndpoint(
          CharmEndpoint.Role.PROVIDER, JUJU_INFO, false, 0, CharmEndpoint.Scope.GLOBAL);

  public CharmMetadata {
    bases = List.copyOf(bases);
    containers = List.copyOf(containers);
    extraBindings = List.copyOf(extraBindings);
    assumes = List.copyOf(assumes);
  }

  /** The endpoint of that name, the implicit one among them. */
  public Optional<CharmEndpoint> endpoint(String endpoint) {
    var own = Optional.ofNullable(endpoints.get(endpoint));
    return own.isEmpty() && endpoint.equals(JUJU_INFO) ? Optional.of(IMPLICIT) : own;
  }

  /** Its own endpoints of that role. */
  public TreePMap<String, CharmEndpoint> endpoints(CharmEndpoint.Role role) {
    var found = TreePMap.<String, CharmEndpoint>empty();
    for (var entry : endpoints.entrySet()) {
      if (entry.getValue().role() == role) {
        found = found.plus(entry.getKey(), entry.getValue());
      }
    }
    return found;
  }

  /** The same charm with these endpoints only. */
  public CharmMetadata withEndpoints(TreePMap<String, CharmEndpoint> these) {
    return new CharmMetadata(
        name,
        summary,
        description,
        subordinate,
        bases,
        these,
        options,
        storage,
        resources,
        devices,
        containers,
        extraBindings,
        actions,
        assumes,
        minJujuVersion,
        version);
  }

  /**
   * The base it is deployed on, in its short form: {@code asked}, else {@code fallback} where it
   * runs on that, else the best of its own.
   *
   * @param fallback what the model prefers; empty for nothing
   */
  public String base(String asked, String fallback) {
    if (!asked.isEmpty()) {
      return Base.parse(asked).text();
    }
    var own = bases.stream().map(base -> Base.parse(base.text())).toList();
    if (!fallback.isEmpty()) {
      var preferred = Base.parse(fallback);
      if (own.isEmpty() || own.contains(preferred)) {
        return preferred.text();
      }
    }
    return own.isEmpty() ? Base.DEFAULT : own.getFirst().text();
  }

  /** Names that can be bound to a space: endpoints and extra bindings. */
  public boolean bindable(String endpoint) {
    return endpoints.containsKey(endpoint) || extraBindings.contains(endpoint);
  }
}
