package io.modelstate.domain.model.block;

import java.util.List;

/** What a command does to a model, and which disabled sets stop it, in the order asked. */
public enum Operation {
  DESTROY,
  REMOVE,
  CHANGE;

  List<BlockType> stoppedBy() {
    return switch (this) {
      case DESTROY -> List.of(BlockType.DESTROY_MODEL, BlockType.REMOVE_OBJECT, BlockType.ALL);
      case REMOVE -> List.of(BlockType.REMOVE_OBJECT, BlockType.ALL);
      case CHANGE -> List.of(BlockType.ALL);
    };
  }
}
