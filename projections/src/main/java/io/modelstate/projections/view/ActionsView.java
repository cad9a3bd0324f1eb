package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmAction;
import io.modelstate.wire.model.ActionWire.ActionSpec;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code juju actions}: what could be run on the units of an application, by its charm. */
public final class ActionsView {
  private static final String NO_DESCRIPTION = "No description";

  /** How an action runs is no part of its schema. */
  private static final Set<String> MANNER = Set.of("parallel", "execution-group");

  private ActionsView() {}

  /** By name. */
  public static Map<String, ActionSpec> of(ModelState state, String application) {
    var url = state.applications().require(application).charm().url();
    var all = new TreeMap<String, ActionSpec>();
    state
        .charms()
        .at(url)
        .ifPresent(charm -> charm.actions().forEach((name, one) -> all.put(name, spec(name, one))));
    return all;
  }

  private static ActionSpec spec(String name, CharmAction action) {
    var description = action.description().isEmpty() ? NO_DESCRIPTION : action.description();
    var schema = new TreeMap<String, @Nullable Object>();
    schema.put("description", description);
    schema.put("type", "object");
    schema.put("title", name);
    schema.put("properties", Map.of());
    action
        .schema()
        .forEach(
            (key, value) -> {
              if (!MANNER.contains(key)) {
                schema.put(key.equals("params") ? "properties" : key, value.plain());
              }
            });
    return new ActionSpec(description, schema);
  }
}
