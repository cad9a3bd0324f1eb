package io.modelstate.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  private static final String ONE = "0f1a3d5c-1111-4222-8333-444455556666";
  private static final String TWO = "9f1a3d5c-1111-4222-8333-444455556666";

  private final Placeholders placeholders = new Placeholders();

  @Test
  void textIsMatchedAsItIs() {
    assertTrue(placeholders.match(List.of("a (b) {}"), List.of("a (b) {}")));
    assertFalse(placeholders.match(List.of("a.b"), List.of("axb")));
    assertFalse(placeholders.match(List.of("a"), List.of("a", "b")));
    assertFalse(placeholders.match(List.of("a", "b"), List.of("a")));
  }

  @Test
  void aKindStandsForItsTextsOnly() {
    assertTrue(placeholders.match(List.of("id {uuid}."), List.of("id " + ONE + ".")));
    assertFalse(placeholders.match(List.of("id {uuid}."), List.of("id 17.")));
    assertTrue(placeholders.match(List.of("{time}"), List.of("10:00:00Z")));
    assertFalse(placeholders.match(List.of("{time}"), List.of("10:00")));
  }

  @Test
  void aNamedTextIsTheSameWhereverItIsNamed() {
    assertTrue(placeholders.match(List.of("{uuid:one} {uuid:two}"), List.of(ONE + " " + TWO)));
    assertFalse(placeholders.match(List.of("{uuid:one}"), List.of(TWO)));
    assertEquals("show " + TWO, placeholders.fill("show {uuid:two}"));
    assertFalse(placeholders.match(List.of("{uuid:three} {uuid:three}"), List.of(ONE + " " + TWO)));
  }

  @Test
  void anyLinesAreOnlyWhereTheyAreAllowed() {
    assertTrue(placeholders.match(List.of("a", "{lines}", "b"), List.of("a", "x", "y", "b")));
    assertFalse(placeholders.match(List.of("a", "b"), List.of("a", "x", "b")));
  }

  @Test
  void columnsAreAsWideAsTheTextsThatDiffer() {
    assertTrue(
        placeholders.match(
            List.of("Name  Created   Seen", "bob   {ago}  never"),
            List.of("Name  Created        Seen", "bob   2 seconds ago  never")));
    assertFalse(placeholders.match(List.of("Name  Seen"), List.of("Name   Seen")));
  }

  @Test
  void whatDiffersFromRunToRunIsRecordedByItsName() {
    placeholders.know("port", "17123");
    assertEquals(
        List.of("at {port} {uuid} since {instant}, {date}"),
        placeholders.recorded(
            List.of("at 17123 " + ONE + " since 2026-11-20T10:00:00Z, 2026-11-20")));
  }
}
