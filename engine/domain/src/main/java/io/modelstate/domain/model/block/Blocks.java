package io.modelstate.domain.model.block;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The disabled commands of a model: at most one block of each type. */
public record Blocks(TreePMap<BlockType, Block> byType, int nextNumber) {
  public static final Blocks EMPTY = new Blocks(TreePMap.empty(), 0);

  /** One disabled set; the message may be empty. */
  public record Block(BlockType type, String message, int number) {}

  public Blocks evolve(BlockEvent event) {
    return switch (event) {
      case CommandDisabled(var type, var message, int number) ->
          new Blocks(
              byType.plus(type, new Block(type, message, number)),
              Math.max(nextNumber, number + 1));
      case CommandEnabled(var type) -> new Blocks(byType.minus(type), nextNumber);
    };
  }

  /** In the order they were switched on. */
  public List<Block> inOrder() {
    return byType.values().stream().sorted(Comparator.comparingInt(Block::number)).toList();
  }

  /** The text that stops the operation, or nothing. */
  public Optional<String> stopping(Operation operation) {
    for (var type : operation.stoppedBy()) {
      var block = byType.get(type);
      if (block != null) {
        return Optional.of(
            block.message().isEmpty() ? "the operation has been blocked" : block.message());
      }
    }
    return Optional.empty();
  }

  /** Refuses with the message of the first block that stops the operation (blocks.md section 2). */
  public void refuse(Operation operation) {
    stopping(operation)
        .ifPresent(
            message -> {
              throw new Rejected(Rejected.Code.OPERATION_BLOCKED, message);
            });
  }
}
