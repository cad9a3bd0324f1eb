package io.modelstate.domain.model.application;

import io.modelstate.domain.model.charm.CharmOrigin;

/** What an application is deployed from: {@code ch:amd64/juju-controller-116}. */
public record Charm(String url, CharmOrigin origin) {
  /** The name in the URL, without schema, architecture, series and revision. */
  public String name() {
    var path = url.substring(url.indexOf(':') + 1);
    var last = path.substring(path.lastIndexOf('/') + 1);
    var dash = last.lastIndexOf('-');
    return dash > 0 && last.substring(dash + 1).chars().allMatch(Character::isDigit)
        ? last.substring(0, dash)
        : last;
  }
}
