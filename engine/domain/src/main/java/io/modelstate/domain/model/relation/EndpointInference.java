package io.modelstate.domain.model.relation;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import io.modelstate.domain.model.charm.CharmEndpoint.Scope;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.saas.RemoteApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds which endpoints are meant by {@code application[:endpoint]} (bundles.md section 5.4): those
 * that fit, and among several those that charms name themselves.
 */
final class EndpointInference {
  private final ModelState state;

  EndpointInference(ModelState state) {
    this.state = state;
  }

  /** Two ends in the order of the key. Refuses when none or several fit. */
  List<RelationEnd> infer(List<String> names) {
    if (names.size() != 2) {
      throw Rejected.because("cannot relate %d endpoints".formatted(names.size()));
    }
    var candidates = candidates(names);
    if (candidates.isEmpty()) {
      throw Rejected.because("no relations found");
    }
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    var named =
        candidates.stream()
            .filter(ends -> ends.stream().noneMatch(EndpointInference::implicit))
            .toList();
    if (named.size() == 1) {
      return named.getFirst();
    }
    throw Rejected.because(
        "ambiguous relation: %s could refer to %s"
            .formatted(
                quote(String.join(" ", names)),
                candidates.stream()
                    .map(EndpointInference::key)
                    .map(key -> quote(key))
                    .sorted()
                    .collect(Collectors.joining("; "))));
  }

  /** {@code wordpress:db mysql:server}. */
  static String key(List<RelationEnd> ends) {
    return ends.stream().map(RelationEnd::text).collect(Collectors.joining(" "));
  }

  private List<List<RelationEnd>> candidates(List<String> names) {
    var all = new ArrayList<List<RelationEnd>>();
    var seconds = ends(names.get(1));
    for (var first : ends(names.get(0))) {
      for (var second : seconds) {
        if (relate(first, second) && scopeFits(first, second)) {
          all.add(ordered(first, second));
        }
      }
    }
    return all;
  }

  private List<RelationEnd> ends(String name) {
    int colon = name.indexOf(':');
    if (colon == 0 || (colon > 0 && colon == name.length() - 1)) {
      throw Rejected.because("invalid endpoint " + quote(name));
    }
    var named = colon < 0 ? name : name.substring(0, colon);
    var saas = state.saas().at(named);
    if (saas.isPresent()) {
      return ends(saas.get(), colon > 0 ? name.substring(colon + 1) : "");
    }
    var application = state.applications().require(named);
    var metadata = metadata(application);
    if (colon > 0) {
      return List.of(end(application, metadata, name.substring(colon + 1)));
    }
    var all = new ArrayList<RelationEnd>();
    metadata
        .endpoints()
        .forEach(
            (endpoint, what) -> {
              if (what.role() != Role.PEER) {
                all.add(new RelationEnd(application.name(), endpoint, what));
              }
            });
    all.add(new RelationEnd(application.name(), CharmMetadata.JUJU_INFO, CharmMetadata.IMPLICIT));
    return all;
  }

  private static List<RelationEnd> ends(RemoteApplication saas, String endpoint) {
    if (!endpoint.isEmpty() && !saas.endpoints().containsKey(endpoint)) {
      throw Rejected.because(
          "saas application %s has no %s relation".formatted(quote(saas.name()), quote(endpoint)));
    }
    return saas.endpoints().entrySet().stream()
        .filter(entry -> endpoint.isEmpty() || endpoint.equals(entry.getKey()))
        .map(entry -> new RelationEnd(saas.name(), entry.getKey(), entry.getValue()))
        .toList();
  }

  private CharmMetadata metadata(Application application) {
    return state
        .charms()
        .at(application.charm().url())
        .orElseThrow(() -> Rejected.notFound("charm", application.charm().url()));
  }

  private static RelationEnd end(Application application, CharmMetadata metadata, String endpoint) {
    return metadata
        .endpoint(endpoint)
        .map(what -> new RelationEnd(application.name(), endpoint, what))
        .orElseThrow(
            () ->
                Rejected.because(
                    "application %s has no %s relation"
                        .formatted(quote(application.name()), quote(endpoint))));
  }

  private static boolean relate(RelationEnd a, RelationEnd b) {
    return !a.application().equals(b.application())
        && a.endpoint().interfaceName().equals(b.endpoint().interfaceName())
        && opposite(a.endpoint().role(), b.endpoint().role());
  }

  private static boolean opposite(Role a, Role b) {
    return (a == Role.PROVIDER && b == Role.REQUIRER) || (a == Role.REQUIRER && b == Role.PROVIDER);
  }

  /** A relation within a container needs a subordinate at one end. */
  private boolean scopeFits(RelationEnd a, RelationEnd b) {
    return !(container(a) || container(b)) || subordinate(a) || subordinate(b);
  }

  private static boolean container(RelationEnd end) {
    return end.endpoint().scope() == Scope.CONTAINER;
  }

  private boolean subordinate(RelationEnd end) {
    return state.saas().at(end.application()).isEmpty()
        && state.applications().require(end.application()).subordinate();
  }

  /** The requirer first; a container scope at one end is one at both. */
  private static List<RelationEnd> ordered(RelationEnd a, RelationEnd b) {
    boolean within = container(a) || container(b);
    var first = scoped(a, within);
    var second = scoped(b, within);
    return a.endpoint().role() == Role.REQUIRER ? List.of(first, second) : List.of(second, first);
  }

  private static RelationEnd scoped(RelationEnd end, boolean within) {
    var what = end.endpoint();
    return within
        ? new RelationEnd(
            end.application(),
            end.name(),
            new CharmEndpoint(
                what.role(), what.interfaceName(), what.optional(), what.limit(), Scope.CONTAINER))
        : end;
  }

  private static boolean implicit(RelationEnd end) {
    return end.name().equals(CharmMetadata.JUJU_INFO)
        && end.endpoint().role() == Role.PROVIDER
        && end.endpoint().interfaceName().equals(CharmMetadata.JUJU_INFO);
  }
}
