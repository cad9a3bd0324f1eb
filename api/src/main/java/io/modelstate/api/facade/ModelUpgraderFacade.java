package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.name.ModelId;
import io.modelstate.projections.view.UpgradesView;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ModelUpgraderWire.ModelParam;
import io.modelstate.wire.model.ModelUpgraderWire.UpgradeModelParams;

/** ModelUpgrader: the agent version of models. Every model runs its controller's already. */
final class ModelUpgraderFacade {
  private ModelUpgraderFacade() {}

  static Facade facade() {
    return Facade.named("ModelUpgrader", 1)
        .on(CONTROLLER)
        .method("UpgradeModel", Right.WRITE, UpgradeModelParams.class, ModelUpgraderFacade::upgrade)
        .method("AbortModelUpgrade", Right.WRITE, ModelParam.class, ModelUpgraderFacade::abort)
        .build();
  }

  private static Object upgrade(Call call, UpgradeModelParams params) {
    var model = permitted(call, params.modelTag());
    return UpgradesView.of(call.reader(), model, params.targetVersion());
  }

  private static Object abort(Call call, ModelParam param) {
    permitted(call, param.modelTag());
    return Facade.NOTHING;
  }

  private static ModelId permitted(Call call, String tag) {
    var id = new ModelId(Tags.parse(tag, TagKind.MODEL).id());
    var reader = call.reader();
    var rights = reader.rights(reader.readable(id));
    if (!rights.superuser() && !rights.mayWrite()) {
      throw Rejected.permissionDenied();
    }
    Blocked.refuse(call, Operation.CHANGE);
    return id;
  }
}
