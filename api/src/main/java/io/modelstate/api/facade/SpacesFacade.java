package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.space.SpaceCommand.AddSpace;
import io.modelstate.domain.model.space.SpaceCommand.RemoveSpace;
import io.modelstate.domain.model.space.SpaceCommand.RenameSpace;
import io.modelstate.projections.view.SpacesView;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.CommonWire.ErrorResult;
import io.modelstate.wire.model.SpacesWire.CreateSpaceParams;
import io.modelstate.wire.model.SpacesWire.CreateSpacesParams;
import io.modelstate.wire.model.SpacesWire.MoveSubnetsParams;
import io.modelstate.wire.model.SpacesWire.MoveSubnetsResult;
import io.modelstate.wire.model.SpacesWire.MoveSubnetsResults;
import io.modelstate.wire.model.SpacesWire.RemoveSpaceParam;
import io.modelstate.wire.model.SpacesWire.RemoveSpaceParams;
import io.modelstate.wire.model.SpacesWire.RemoveSpaceResult;
import io.modelstate.wire.model.SpacesWire.RemoveSpaceResults;
import io.modelstate.wire.model.SpacesWire.RenameSpaceParams;
import io.modelstate.wire.model.SpacesWire.RenameSpacesParams;
import io.modelstate.wire.model.SpacesWire.ShowSpaceResult;
import io.modelstate.wire.model.SpacesWire.ShowSpaceResults;
import java.util.List;

/** Spaces: the network spaces of a model. */
final class SpacesFacade {
  private SpacesFacade() {}

  static Facade facade() {
    return Facade.named("Spaces", 6)
        .on(MODEL)
        .method("ListSpaces", Right.READ, call -> SpacesView.of(call.reader(), call.model()))
        .method("ShowSpace", Right.READ, Entities.class, SpacesFacade::show)
        .method("CreateSpaces", Right.ADMIN, CreateSpacesParams.class, SpacesFacade::create)
        .method("RenameSpace", Right.ADMIN, RenameSpacesParams.class, SpacesFacade::rename)
        .method("RemoveSpace", Right.ADMIN, RemoveSpaceParams.class, SpacesFacade::remove)
        .method("MoveSubnets", Right.ADMIN, MoveSubnetsParams.class, SpacesFacade::move)
        .method("ReloadSpaces", Right.WRITE, SpacesFacade::reload)
        .build();
  }

  private static Object show(Call call, Entities spaces) {
    SpacesView.of(call.reader(), call.model()); // Refuses readers and clouds that have none.
    return new ShowSpaceResults(
        Changes.list(spaces.entities()).stream().map(one -> show(call, one.tag())).toList());
  }

  private static ShowSpaceResult show(Call call, String tag) {
    return Changes.answer(
        () -> shown(call, tag), error -> new ShowSpaceResult(null, null, 0, error));
  }

  private static ShowSpaceResult shown(Call call, String tag) {
    var name = space(tag);
    try {
      return SpacesView.show(call.reader(), call.model(), name);
    } catch (Rejected rejected) {
      throw rejected.prefixed("fetching space \"%s\": ".formatted(tag));
    }
  }

  private static Object create(Call call, CreateSpacesParams request) {
    requireAdmin(call);
    return Changes.each(request.spaces(), one -> create(call, one));
  }

  private static void create(Call call, CreateSpaceParams one) {
    call.execute(new AddSpace(call.model(), space(one.spaceTag()), Changes.list(one.cidrs())));
  }

  private static Object rename(Call call, RenameSpacesParams request) {
    requireAdmin(call);
    return Changes.each(request.changes(), one -> rename(call, one));
  }

  private static void rename(Call call, RenameSpaceParams one) {
    call.execute(new RenameSpace(call.model(), space(one.fromSpaceTag()), space(one.toSpaceTag())));
  }

  private static Object remove(Call call, RemoveSpaceParams request) {
    requireAdmin(call);
    return new RemoveSpaceResults(
        Changes.list(request.spaceParam()).stream().map(one -> remove(call, one)).toList());
  }

  /** A dry run only tells what stands in the way. */
  private static RemoveSpaceResult remove(Call call, RemoveSpaceParam one) {
    ErrorResult result =
        Changes.one(
            one,
            asked -> {
              var name = space(asked.space().tag());
              if (asked.dryRun()) {
                SpacesView.show(call.reader(), call.model(), name);
              } else {
                call.execute(new RemoveSpace(call.model(), name));
              }
            });
    return new RemoveSpaceResult(List.of(), List.of(), List.of(), result.error());
  }

  /** A simulated cloud has no subnets: none that is named is there. */
  private static Object move(Call call, MoveSubnetsParams request) {
    requireAdmin(call);
    return new MoveSubnetsResults(
        Changes.list(request.args()).stream()
            .map(
                one ->
                    Changes.answer(
                        () -> {
                          space(one.spaceTag());
                          throw Rejected.notFound(
                              "subnet", String.join(", ", Changes.list(one.subnets())));
                        },
                        error -> new MoveSubnetsResult(null, "", error)))
            .toList());
  }

  /** The cloud has nothing new. */
  private static Object reload(Call call) {
    Blocked.rights(call).requireWrite();
    Blocked.refuse(call, Operation.CHANGE);
    return Facade.NOTHING;
  }

  private static void requireAdmin(Call call) {
    Blocked.rights(call).requireAdmin();
    Blocked.refuse(call, Operation.CHANGE);
    SpacesView.of(call.reader(), call.model()); // Refuses clouds that have none.
  }

  private static String space(String tag) {
    return Tags.parse(tag, TagKind.SPACE).id();
  }
}
