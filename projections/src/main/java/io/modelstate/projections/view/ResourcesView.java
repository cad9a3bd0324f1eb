package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.resource.Resource.Origin;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.model.ResourcesWire.CharmResource;
import io.modelstate.wire.model.ResourcesWire.Resource;
import io.modelstate.wire.model.ResourcesWire.ResourcesResult;
import io.modelstate.wire.model.ResourcesWire.UnitResources;
import io.modelstate.wire.model.WireTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Resources of applications, as {@code juju resources} asks for them. */
public final class ResourcesView {
  /** The catalogue has each resource of a charm once. */
  public static final int CATALOGUE_REVISION = 1;

  private ResourcesView() {}

  /**
   * What the application has of those that its charm names, and what the catalogue has.
   *
   * @throws io.modelstate.domain.Rejected when there is no such application
   */
  public static ResourcesResult of(ModelState state, String name) {
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

  /** As the catalogue has it. */
  public static CharmResource inStore(
      String name, io.modelstate.domain.model.charm.CharmResource what) {
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
