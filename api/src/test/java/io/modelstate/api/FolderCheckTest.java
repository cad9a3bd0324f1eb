package io.modelstate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {
  @TempDir Path folder;

  @Test
  void aHistoryIsVerifiedWhileItsControllerRuns() {
    try (var _ = ControllerServer.start(Folders.options(folder.resolve("lab"), 0))) {
      var result = FolderCheck.of(folder.resolve("lab"));
      assertTrue(result.sound(), result.sentence());
      assertTrue(result.sentence().startsWith("sound: "), result.sentence());
    }
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    var missing = folder.resolve("nosuch");
    var result = FolderCheck.of(missing);
    assertFalse(result.sound());
    assertEquals("there is no event log " + missing.resolve("events.db"), result.sentence());
    assertTrue(Files.notExists(missing));
  }
}
