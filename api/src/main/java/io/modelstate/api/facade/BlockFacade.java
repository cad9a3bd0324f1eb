package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.model.block.BlockCommand.DisableCommand;
import io.modelstate.domain.model.block.BlockCommand.EnableCommand;
import io.modelstate.projections.view.BlocksView;
import io.modelstate.wire.model.BlockWire.BlockSwitchParams;

/** Block: the disabled commands of a model. What is refused here is a result. */
final class BlockFacade {
  private BlockFacade() {}

  static Facade facade() {
    return Facade.named("Block", 2)
        .on(MODEL)
        .method("List", Right.READ, call -> BlocksView.of(call.reader(), call.model()))
        .method("SwitchBlockOn", Right.WRITE, BlockSwitchParams.class, BlockFacade::on)
        .method("SwitchBlockOff", Right.WRITE, BlockSwitchParams.class, BlockFacade::off)
        .build();
  }

  private static Object on(Call call, BlockSwitchParams params) {
    return Changes.one(
        params, one -> call.execute(new DisableCommand(call.model(), one.type(), one.message())));
  }

  private static Object off(Call call, BlockSwitchParams params) {
    return Changes.one(params, one -> call.execute(new EnableCommand(call.model(), one.type())));
  }
}
