package io.modelstate.domain.model.relation;

import io.modelstate.domain.model.charm.CharmEndpoint;

/** An application at one of its endpoints. */
public record RelationEnd(String application, String name, CharmEndpoint endpoint) {
  /** {@code mysql:server}. */
  public String text() {
    return application + ":" + name;
  }
}
