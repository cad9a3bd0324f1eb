package io.modelstate.runtime.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.runtime.codec.EventNames.EventName;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private final EventCodec codec = new EventCodec();

  @Test
  void everySampleIsReadBackEqual() {
    for (var event : Samples.all()) {
      var encoded = codec.encode(event);
      assertEquals(event, codec.decode(encoded.name(), encoded.revision(), encoded.json()));
      assertEquals(event.getClass(), codec.typeOf(encoded.name(), encoded.revision()));
    }
  }

  @Test
  void oldRevisionsAreLiftedOneByOne() {
    var lifted =
        new EventCodec(
            List.of(new EventName("space-added", 3, SpaceAdded.class)),
            List.of(
                new Upcaster("space-added", 1, node -> node.set("name", node.remove("title"))),
                new Upcaster("space-added", 2, node -> node.put("id", 7))));
    var expected = new SpaceAdded("db", 7);
    assertEquals(expected, lifted.decode("space-added", 1, "{\"title\":\"db\"}"));
    assertEquals(expected, lifted.decode("space-added", 2, "{\"name\":\"db\"}"));
    assertEquals(expected, lifted.decode("space-added", 3, "{\"name\":\"db\",\"id\":7}"));
    assertEquals(3, lifted.encode(expected).revision());
  }

  @Test
  void aMissingStepIsBrokenHistory() {
    var gap = new EventCodec(List.of(new EventName("space-added", 2, SpaceAdded.class)), List.of());
    broken("no upcaster for event space-added from revision 1", gap, "space-added", 1, "{}");
    broken("event space-added is no JSON object", gap, "space-added", 1, "[]");
  }

  @Test
  void whatANewerProgramWroteIsBrokenHistory() {
    broken("event moon-risen revision 1 was written by a newer program", "moon-risen", 1, "{}");
    broken("event user-removed revision 2 was written by a newer program", "user-removed", 2, "{}");
  }

  @Test
  void anotherShapeIsBrokenHistory() {
    for (var payload :
        List.of(
            "{}",
            "{\"user\":null}",
            "{\"user\":1}",
            "{\"user\":\"bob\",\"more\":1}",
            "{\"user\":\"bob\",\"user\":\"ann\"}",
            "{\"user\":\"bob\"}{}",
            "[]",
            "")) {
      assertThrows(BrokenHistory.class, () -> codec.decode("user-removed", 1, payload), payload);
    }
  }

  @Test
  void onlyEventsAreWritten() {
    assertThrows(IllegalArgumentException.class, () -> codec.encode("text"));
  }

  private void broken(String text, String name, int revision, String payload) {
    broken(text, codec, name, revision, payload);
  }

  private static void broken(
      String text, EventCodec codec, String name, int revision, String payload) {
    var thrown = assertThrows(BrokenHistory.class, () -> codec.decode(name, revision, payload));
    assertEquals(text, thrown.getMessage());
  }
}
