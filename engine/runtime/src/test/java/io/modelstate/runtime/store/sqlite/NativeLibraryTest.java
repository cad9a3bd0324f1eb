package io.modelstate.runtime.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("org.sqlite.lib.path");
    System.clearProperty("org.sqlite.lib.name");
  }

  @Test
  void unpacksOnceAndPointsTheDriverToIt() throws IOException {
    var library = keep();
    var unpacked = Files.getLastModifiedTime(library);
    forget();
    assertEquals(library, keep());
    assertEquals(unpacked, Files.getLastModifiedTime(library));
    SqliteEventLog.open(folder.resolve("events.db")).close();
  }

  @Test
  void leavesALibraryThatTheUserNamed() {
    System.setProperty("org.sqlite.lib.path", "mine");
    NativeLibrary.keepIn(folder);
    assertEquals("mine", System.getProperty("org.sqlite.lib.path"));
  }

  private Path keep() {
    NativeLibrary.keepIn(folder);
    var library =
        Path.of(
            String.valueOf(System.getProperty("org.sqlite.lib.path")),
            String.valueOf(System.getProperty("org.sqlite.lib.name")));
    assertTrue(Files.isRegularFile(library), library.toString());
    return library;
  }
}
