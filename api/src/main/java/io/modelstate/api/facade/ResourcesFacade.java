package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.model.ModelState;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ResourcesWire.ListResourcesArgs;
import io.modelstate.wire.model.ResourcesWire.ResourcesResult;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import java.util.List;
import java.util.Objects;

/**
 * Resources: the files and images that applications are deployed with, as their charms name them.
 */
final class ResourcesFacade {
  private ResourcesFacade() {}

  static Facade facade() {
    return Facade.named("Resources", 3)
        .on(MODEL)
        .method("ListResources", Right.READ, ListResourcesArgs.class, ResourcesFacade::list)
        .build();
  }

  private static Object list(Call call, ListResourcesArgs request) {
    var state = call.reader().readable(call.model());
    return new ResourcesResults(
        Changes.list(request.entities()).stream().map(one -> list(state, one.tag())).toList());
  }

  private static ResourcesResult list(ModelState state, String tag) {
    return Changes.answer(
        () -> of(state, Tags.parse(tag, TagKind.APPLICATION).id()),
        error -> new ResourcesResult(error, List.of(), List.of(), List.of()));
  }

  /** None is kept as yet: an application runs with what the store has. */
  private static ResourcesResult of(ModelState state, String name) {
    Objects.requireNonNull(state.applications().require(name));
    return new ResourcesResult(null, List.of(), List.of(), List.of());
  }
}
