package io.modelstate.runtime.axon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class RandomIdsTest {
  @Test
  void axonFindsThem() {
    assertInstanceOf(RandomIds.class, IdentifierFactory.getInstance());
  }

  @Test
  void noIdComesTwiceWhenManyThreadsDraw() {
    var ids = new RandomIds();
    var drawn =
        IntStream.range(0, 50_000)
            .parallel()
            .mapToObj(i -> ids.generateIdentifier())
            .collect(Collectors.toSet());
    assertEquals(50_000, drawn.size());
  }

  @Test
  void eachIsARandomUuid() {
    var id = UUID.fromString(new RandomIds().generateIdentifier());
    assertEquals(4, id.version());
    assertEquals(2, id.variant());
  }

  @Test
  void anotherProcessDrawsOthers() {
    assertNotEquals(new RandomIds().generateIdentifier(), new RandomIds().generateIdentifier());
  }
}
