package io.modelstate.projections.view;

import io.modelstate.domain.model.application.Application;
import io.modelstate.wire.model.ClientWire.ExposedEndpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From where an application can be reached, in the form it travels in. */
final class ExposureForms {
  private static final Map<String, ExposedEndpoint> TO_ALL =
      Map.of("", new ExposedEndpoint(List.of(), List.of("0.0.0.0/0", "::/0")));

  private ExposureForms() {}

  static Map<String, ExposedEndpoint> of(Application application) {
    var exposure = application.wanted().exposure();
    if (!exposure.exposed()) {
      return Map.of();
    }
    var all = new TreeMap<String, ExposedEndpoint>();
    exposure
        .endpoints()
        .forEach(
            (name, endpoint) ->
                all.put(name, new ExposedEndpoint(endpoint.spaces(), endpoint.cidrs())));
    return all.isEmpty() ? TO_ALL : all;
  }
}
