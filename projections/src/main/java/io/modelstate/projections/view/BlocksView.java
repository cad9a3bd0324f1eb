package io.modelstate.projections.view;

import io.modelstate.domain.model.block.Blocks;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.BlockWire.Block;
import io.modelstate.wire.model.BlockWire.BlockResult;
import io.modelstate.wire.model.BlockWire.BlockResults;
import io.modelstate.wire.model.BlockWire.ModelBlockInfo;
import io.modelstate.wire.model.BlockWire.ModelBlockInfoList;
import java.util.ArrayList;

/** {@code juju disabled-commands}: Block.List and Controller.ListBlockedModels. */
public final class BlocksView {
  private BlocksView() {}

  /** Those of one model in the order they were switched on, for its readers. */
  public static BlockResults of(Reader reader, ModelId id) {
    return new BlockResults(
        reader.readable(id).blocks().inOrder().stream()
            .map(block -> new BlockResult(wire(id, block), null))
            .toList());
  }

  /** All models with disabled commands, for superusers. */
  public static ModelBlockInfoList all(Reader reader) {
    reader.requireSuperuser();
    var blocked = new ArrayList<ModelBlockInfo>();
    reader.eachModel(
        (id, model) -> {
          var blocks = model.blocks().inOrder();
          if (!blocks.isEmpty()) {
            blocked.add(
                new ModelBlockInfo(
                    id.uuid(),
                    model.details().name(),
                    WireForms.tag(model.details().owner()),
                    blocks.stream().map(block -> block.type().wireName()).toList()));
          }
        });
    return new ModelBlockInfoList(blocked);
  }

  private static Block wire(ModelId id, Blocks.Block block) {
    return new Block(
        id.uuid() + ":" + block.number(),
        WireForms.tag(id),
        block.type().wireName(),
        block.message());
  }
}
