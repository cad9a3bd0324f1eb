package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.resource.Resource.Origin;
import io.modelstate.domain.model.resource.ResourceCommand.AddPendingResource;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.ResourcesWire.CharmResource;
import io.modelstate.wire.model.ResourcesWire.ListResourcesArgs;
import io.modelstate.wire.model.ResourcesWire.Resource;
import io.modelstate.wire.model.ResourcesWire.ResourcesResult;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import io.modelstate.wire.model.ResourcesWire.UnitResources;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.model.WireTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resources: the files and images that applications are deployed with, as their charms name them.
 */
final class ResourcesFacade {
  /** The catalogue has each resource of a charm once. */
  private static final int CATALOGUE_REVISION = 1;

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
                        upload ? -1 : Math.max(one.revision(), CATALOGUE_REVISION),
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
        () -> of(state, Tags.parse(tag, TagKind.APPLICATION).id()),
        error -> new ResourcesResult(error, List.of(), List.of(), List.of()));
  }

  /** What the application has of those that its charm names, and what the catalogue has. */
  private static ResourcesResult of(ModelState state, String name) {
    var application = state.applications().require(name);
    var resources = new ArrayList<Resource>();
    var store = new ArrayList<CharmResource>();
    state
        .charms()
        .at(application.charm().url())
        .ifPresent(
            charm ->
                charm
                    .resources()
                    .forEach(
                        (resource, what) -> {
                          resources.add(resource(state, application, resource, what));
                          store.add(inStore(resource, what));
                        }));
    return new ResourcesResult(null, resources, store, units(state, name));
  }

  private static List<UnitResources> units(ModelState state, String application) {
    return state.units().of(application).stream()
        .map(
            unit ->
                new UnitResources(
                    new Tag(TagKind.UNIT, unit.name()).toString(), List.of(), Map.of()))
        .toList();
  }

  private static String type(io.modelstate.domain.model.charm.CharmResource what) {
    return what.type() == io.modelstate.domain.model.charm.CharmResource.Type.FILE
        ? "file"
        : "oci-image";
  }

  static CharmResource inStore(String name, io.modelstate.domain.model.charm.CharmResource what) {
    return new CharmResource(
        name, type(what), what.path(), what.description(), "store", CATALOGUE_REVISION, "", 0);
  }

  private static Resource resource(
      ModelState state,
      Application application,
      String name,
      io.modelstate.domain.model.charm.CharmResource what) {
    var kept = state.contents().resources().ofApplication(application.name()).get(name);
    boolean upload = kept != null && kept.origin() == Origin.UPLOAD;
    return new Resource(
        name,
        type(what),
        what.path(),
        what.description(),
        upload ? "upload" : "store",
        upload ? -1 : kept == null ? CATALOGUE_REVISION : kept.revision(),
        kept == null
            ? ""
            : Base64.getEncoder().encodeToString(HexFormat.of().parseHex(kept.fingerprint())),
        kept == null ? 0 : kept.sizeBytes(),
        application.name() + "/" + name,
        "",
        application.name(),
        kept == null ? "" : kept.user().map(user -> user.id()).orElse(""),
        kept == null ? null : kept.at().map(WireTime::of).orElse(null));
  }
}
