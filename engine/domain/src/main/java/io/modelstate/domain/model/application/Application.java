package io.modelstate.domain.model.application;

import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import org.pcollections.TreePMap;

public record Application(
    String name,
    Charm charm,
    String base,
    Constraints constraints,
    TreePMap<String, String> endpointBindings,
    boolean exposed) {

  static Application of(ApplicationDeployed e) {
    return new Application(
        e.application(), e.charm(), e.base(), e.constraints(), e.endpointBindings(), false);
  }

  Application expose() {
    return new Application(name, charm, base, constraints, endpointBindings, true);
  }
}
