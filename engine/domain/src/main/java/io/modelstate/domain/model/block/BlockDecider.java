package io.modelstate.domain.model.block;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.BlockCommand.DisableCommand;
import io.modelstate.domain.model.block.BlockCommand.EnableCommand;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;

/** Disabling and enabling commands: never stopped by a block itself (blocks.md section 1). */
public final class BlockDecider {
  private BlockDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, BlockCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    return switch (command) {
      case DisableCommand c -> disable(state.blocks(), c);
      case EnableCommand c -> enable(state.blocks(), c);
    };
  }

  private static Decision<ModelEvent> disable(Blocks blocks, DisableCommand c) {
    var type = type(c.commandSet());
    var present = blocks.byType().get(type);
    if (present == null) {
      return Decision.of(new CommandDisabled(type, c.message(), blocks.nextNumber()));
    }
    return present.message().equals(c.message())
        ? Decision.nothing()
        : Decision.of(new CommandDisabled(type, c.message(), present.number()));
  }

  private static Decision<ModelEvent> enable(Blocks blocks, EnableCommand c) {
    var type = type(c.commandSet());
    return blocks.byType().containsKey(type)
        ? Decision.of(new CommandEnabled(type))
        : Decision.nothing();
  }

  private static BlockType type(String commandSet) {
    return BlockType.of(commandSet)
        .orElseThrow(
            () ->
                new Rejected(
                    Rejected.Code.BAD_REQUEST,
                    "bad command set, valid options: all, destroy-model, remove-object"));
  }
}
