package io.modelstate.runtime.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import org.junit.jupiter.api.Test;

class ImageCodecTest {
  private final ImageCodec codec = new ImageCodec();

  @Test
  void theEmptyStatesComeBack() {
    assertEquals(ModelState.EMPTY, codec.model(codec.encode(ModelState.EMPTY)));
    assertEquals(ControllerState.EMPTY, codec.controller(codec.encode(ControllerState.EMPTY)));
  }

  /** An event that needs another before it is left out; what the others lead to is enough. */
  @Test
  void everyEventsEffectComesBack() {
    var model = ModelState.EMPTY;
    var controller = ControllerState.EMPTY;
    int seen = 0;
    for (var event : Samples.all()) {
      try {
        switch (event) {
          case ModelEvent e -> model = model.evolve(e);
          case ControllerEvent e -> controller = controller.evolve(e);
        }
        seen++;
      } catch (BrokenHistory _) {
        continue;
      }
      assertEquals(model, codec.model(codec.encode(model)));
      assertEquals(controller, codec.controller(codec.encode(controller)));
    }
    assertTrue(seen > Samples.all().size() * 3 / 4, "only " + seen);
    assertNotEquals(ModelState.EMPTY, model);
    assertNotEquals(ControllerState.EMPTY, controller);
  }

  @Test
  void whatIsNoImageIsRefused() {
    assertThrows(BrokenHistory.class, () -> codec.model("{}"));
    assertThrows(BrokenHistory.class, () -> codec.model("{\"details\":"));
  }

  @Test
  void theFingerprintIsTheSameEachTime() {
    assertEquals(ImageCodec.fingerprint(), ImageCodec.fingerprint());
    assertTrue(ImageCodec.fingerprint().matches("[0-9a-f]{16}"));
  }
}
