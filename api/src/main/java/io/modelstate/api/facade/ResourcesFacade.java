package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.resource.Resource.Origin;
import io.modelstate.domain.model.resource.ResourceCommand.AddPendingResource;
import io.modelstate.projections.view.ResourcesView;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.ResourcesWire.CharmResource;
import io.modelstate.wire.model.ResourcesWire.ListResourcesArgs;
import io.modelstate.wire.model.ResourcesWire.ResourcesResult;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import io.modelstate.wire.model.WireError;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resources: the files and images that applications are deployed with, as their charms name them.
 */
final class ResourcesFacade {
  private ResourcesFacade() {}

  record Announcing(String tag, @Nullable List<CharmResource> resources) {}

  record Announced(
      @JsonProperty("pending-ids") List<String> pendingIds, @OmitNull @Nullable WireError error) {}

  static Facade facade() {
    return Facade.named("Resources", 3)
        .on(MODEL)
        .method("ListResources", Right.READ, ListResourcesArgs.class, ResourcesFacade::list)
        .method("AddPendingResources", Right.WRITE, Announcing.class, ResourcesFacade::announce)
        .build();
  }

  private static Object announce(Call call, Announcing request) {
    Blocked.rights(call).requireWrite();
    return Changes.answer(
        () -> {
          var application = Tags.parse(request.tag(), TagKind.APPLICATION).id();
          var ids = new ArrayList<String>();
          for (var one : Changes.list(request.resources())) {
            boolean upload = one.origin().equals("upload");
            var fingerprint = one.fingerprint();
            var reply =
                call.execute(
                    new AddPendingResource(
                        call.model(),
                        application,
                        one.name(),
                        upload ? Origin.UPLOAD : Origin.STORE,
                        upload ? -1 : Math.max(one.revision(), ResourcesView.CATALOGUE_REVISION),
                        fingerprint == null ? "" : hex(fingerprint),
                        one.size()));
            ids.add(reply.created().orElse(""));
          }
          return new Announced(ids, null);
        },
        error -> new Announced(List.of(), error));
  }

  private static String hex(String base64) {
    try {
      return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Object list(Call call, ListResourcesArgs request) {
    var state = call.reader().readable(call.model());
    return new ResourcesResults(
        Changes.list(request.entities()).stream().map(one -> list(state, one.tag())).toList());
  }

  private static ResourcesResult list(ModelState state, String tag) {
    return Changes.answer(
        () -> ResourcesView.of(state, Tags.parse(tag, TagKind.APPLICATION).id()),
        error -> new ResourcesResult(error, List.of(), List.of(), List.of()));
  }
}
