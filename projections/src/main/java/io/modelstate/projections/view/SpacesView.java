package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.space.Spaces;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.SpacesWire.ListSpacesResults;
import io.modelstate.wire.model.SpacesWire.ShowSpaceResult;
import io.modelstate.wire.model.SpacesWire.Space;
import java.util.List;

/**
 * {@code juju spaces}: Spaces.ListSpaces and ShowSpace, for readers of the model. A simulated cloud
 * has no subnets, so every machine is in alpha.
 */
public final class SpacesView {
  private SpacesView() {}

  public static ListSpacesResults of(Reader reader, ModelId id) {
    return new ListSpacesResults(
        supporting(reader, id).spaces().byId().stream().map(SpacesView::wire).toList());
  }

  /** One space with the applications bound to it. */
  public static ShowSpaceResult show(Reader reader, ModelId id, String name) {
    var model = supporting(reader, id);
    var space =
        model.spaces().byId().stream()
            .filter(s -> s.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Rejected.notFound("space", name));
    var applications =
        model.applications().byName().values().stream()
            .filter(application -> application.endpointBindings().containsValue(name))
            .map(Application::name)
            .toList();
    int machines = name.equals(Spaces.ALPHA) ? model.machines().byId().size() : 0;
    return new ShowSpaceResult(wire(space), applications, machines, null);
  }

  private static ModelState supporting(Reader reader, ModelId id) {
    var model = reader.readable(id);
    if (!model.details().supportsSpaces()) {
      throw new Rejected(Rejected.Code.NOT_SUPPORTED, "spaces not supported");
    }
    return model;
  }

  private static Space wire(Spaces.Space space) {
    return new Space(Integer.toString(space.id()), space.name(), List.of(), null);
  }
}
