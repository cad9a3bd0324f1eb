package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;
import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.model.constraints.ConstraintsCommand.SetConstraints;
import io.modelstate.projections.view.ModelConfigView;
import io.modelstate.projections.view.ModelConstraintsView;
import io.modelstate.projections.view.SequencesView;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.model.CommonWire.StringResult;
import io.modelstate.wire.model.ModelConfigWire.ModelSet;
import io.modelstate.wire.model.ModelConfigWire.ModelSla;
import io.modelstate.wire.model.ModelConfigWire.ModelUnset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** ModelConfig: configuration and constraints of the connection's model. */
final class ModelConfigFacade {
  private ModelConfigFacade() {}

  /** Constraints of the model; {@code application} is always empty here. */
  record SetModelConstraints(String application, @Nullable ConstraintsValue constraints) {}

  /** The model's constraints. */
  record GetConstraintsResults(ConstraintsValue constraints) {}

  static Facade facade() {
    return Facade.named("ModelConfig", 3)
        .on(CONTROLLER, MODEL)
        .method("ModelGet", Right.READ, call -> ModelConfigView.of(call.reader(), call.model()))
        .method("ModelSet", Right.WRITE, ModelSet.class, ModelConfigFacade::set)
        .method("ModelUnset", Right.WRITE, ModelUnset.class, ModelConfigFacade::unset)
        .method(
            "GetModelConstraints",
            Right.READ,
            call -> new GetConstraintsResults(ModelConstraintsView.of(call.reader(), call.model())))
        .method(
            "SetModelConstraints",
            Right.WRITE,
            SetModelConstraints.class,
            ModelConfigFacade::setConstraints)
        .method("Sequences", Right.READ, call -> SequencesView.of(call.reader(), call.model()))
        .method("SLALevel", Right.READ, ModelConfigFacade::slaLevel)
        .method("SetSLALevel", Right.WRITE, ModelSla.class, ModelConfigFacade::setSlaLevel)
        .build();
  }

  private static Object set(Call call, ModelSet request) {
    call.execute(new SetConfig(call.model(), WireConfig.of(request.config()), List.of()));
    return Facade.NOTHING;
  }

  private static Object unset(Call call, ModelUnset request) {
    call.execute(new SetConfig(call.model(), TreePMap.empty(), Changes.list(request.keys())));
    return Facade.NOTHING;
  }

  private static Object setConstraints(Call call, SetModelConstraints request) {
    var given = request.constraints();
    var constraints = given == null ? ConstraintsValue.NONE : given;
    call.execute(new SetConstraints(call.model(), constraints.constraints()));
    return Facade.NOTHING;
  }

  private static Object slaLevel(Call call) {
    Blocked.rights(call).requireRead();
    return new StringResult(null, "unsupported");
  }

  /** There is nobody to buy support from: the level stays what it is. */
  private static Object setSlaLevel(Call call, ModelSla request) {
    Blocked.rights(call).requireWrite();
    return Facade.NOTHING;
  }
}
