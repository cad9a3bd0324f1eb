package io.modelstate.domain.model.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DESTROY | d,r,a | d
          DESTROY | r,a   | r
          DESTROY | a     | a
          REMOVE  | d,r,a | r
          REMOVE  | d,a   | a
          REMOVE  | d     |
          CHANGE  | d,r   |
          CHANGE  | d,r,a | a
          """)
  void theFirstBlockThatStopsAnOperationSpeaks(Operation operation, String on, String text) {
    var blocks = Blocks.EMPTY;
    for (var name : on.split(",")) {
      blocks = blocks.evolve(new CommandDisabled(named(name), name, 0));
    }
    assertEquals(Optional.ofNullable(text), blocks.stopping(operation));
  }

  @Test
  void blocksAreListedAsTheyWereSwitchedOn() {
    var blocks =
        Blocks.EMPTY
            .evolve(new CommandDisabled(BlockType.ALL, "", 0))
            .evolve(new CommandDisabled(BlockType.DESTROY_MODEL, "", 1));
    assertEquals(
        List.of(BlockType.ALL, BlockType.DESTROY_MODEL),
        blocks.inOrder().stream().map(Blocks.Block::type).toList());
  }

  private static BlockType named(String letter) {
    return switch (letter) {
      case "d" -> BlockType.DESTROY_MODEL;
      case "r" -> BlockType.REMOVE_OBJECT;
      default -> BlockType.ALL;
    };
  }
}
