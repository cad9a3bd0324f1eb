package io.modelstate.runtime.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;
  private Path path;

  @BeforeEach
  void choose() {
    path = parent.resolve("data");
  }

  @Test
  void makesAFolderOnlyItsOwnerCanEnter() throws IOException {
    try (var folder = DataFolder.open(path)) {
      assertEquals("rwx------", rights(path));
      assertEquals("rw-------", rights(folder.secretsKey()));
      assertEquals(path.resolve("events.db"), folder.events());
    }
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Files.createDirectory(path);
    DataFolder.open(path).close();
    assertEquals("rwx------", rights(path));
  }

  @Test
  void opensAgainAfterClosing() throws IOException {
    DataFolder.open(path).close();
    var key = Files.readString(path.resolve("secrets.key"));
    DataFolder.open(path).close();
    assertEquals(key, Files.readString(path.resolve("secrets.key")));
  }

  @Test
  void finishesAMakingThatWasCutShort() throws IOException {
    DataFolder.open(path).close();
    Files.delete(path.resolve("modelstate.format"));
    DataFolder.open(path).close();
    assertEquals("1\n", Files.readString(path.resolve("modelstate.format")));
  }

  @Test
  void refusesAFolderOfSomebodyElse() throws IOException {
    Files.createDirectory(path);
    Files.writeString(path.resolve("thesis.txt"), "important");
    assertEquals(
        path + " is not empty and no data folder of modelstate; choose another with --data",
        refusal());
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(path, "a file");
    assertEquals(path + " is no folder; choose another with --data", refusal());
  }

  @Test
  void refusesANewerFormatAndLetsGoOfTheFolder() throws IOException {
    DataFolder.open(path).close();
    Files.writeString(path.resolve("modelstate.format"), "2\n");
    assertTrue(refusal().contains("by a newer version of modelstate (format 2; this one reads up"));
    Files.writeString(path.resolve("modelstate.format"), "1\n");
    DataFolder.open(path).close();
  }

  @Test
  void refusesASecondOwnerInTheSameProcess() {
    try (var first = DataFolder.open(path)) {
      assertEquals(inUse(ProcessHandle.current().pid()), refusal());
      assertEquals(path, first.path());
    }
  }

  @Test
  void refusesASecondOwnerFromAnotherProcess() throws Exception {
    try (var first = DataFolder.open(path)) {
      var other = start();
      try (var said = other.inputReader()) {
        assertEquals(inUse(ProcessHandle.current().pid()), said.readLine());
      }
      assertEquals(0, other.waitFor());
      assertEquals(path, first.path());
    }
  }

  @Test
  void aKilledOwnerLocksNobodyOut() throws Exception {
    var other = start();
    try (var said = other.inputReader()) {
      assertEquals("open " + path, said.readLine());
      assertEquals(inUse(other.pid()), refusal());
      other.destroyForcibly().waitFor();
    }
    DataFolder.open(path).close();
  }

  private Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", classes, Holder.class.getName(), path.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private String inUse(long pid) {
    return "data folder %s is in use by process %d; stop it first or choose another with --data"
        .formatted(path, pid);
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(FolderRefused.class, () -> DataFolder.open(path)).getMessage());
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
