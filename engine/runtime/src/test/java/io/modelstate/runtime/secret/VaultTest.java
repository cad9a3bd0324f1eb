package io.modelstate.runtime.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.Beside.NewSecret;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final byte[] PASSWORD = "hunter2".getBytes(UTF_8);

  @TempDir Path folder;
  private final MemoryEventLog log = new MemoryEventLog();
  private final LogWriter writer = LogWriter.start(log, failure -> {});
  private Path key;

  @BeforeEach
  void createKey() {
    key = folder.resolve("secrets.key");
    KeyFile.create(key);
  }

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void opensWhatItSealed() {
    var vault = open();
    store(vault.seal("credential/1", "c", PASSWORD));
    assertArrayEquals(PASSWORD, vault.open("credential/1").orElseThrow());
    assertTrue(vault.open("credential/2").isEmpty());
  }

  @Test
  void theSealHidesTheValueAndNeverRepeats() {
    var vault = open();
    var one = vault.seal("r", "c", PASSWORD);
    var other = vault.seal("r", "c", PASSWORD);
    assertFalse(one.sealed().contains("hunter2"));
    assertNotEquals(one.sealed(), other.sealed());
  }

  @Test
  void aValueMovedToAnotherReferenceDoesNotOpen() {
    var vault = open();
    store(new NewSecret("other", "c", vault.seal("mine", "c", PASSWORD).sealed()));
    assertThrows(SecretFailure.class, () -> vault.open("other"));
  }

  @Test
  void refusesTheKeyOfAnotherFolder() throws IOException {
    open();
    Files.delete(key);
    KeyFile.create(key);
    assertEquals(
        "key file %s belongs to another data folder; put this folder's own back from a backup"
            .formatted(key),
        refusal());
  }

  @Test
  void opensAgainWithTheSameKey() {
    store(open().seal("r", "c", PASSWORD));
    assertArrayEquals(PASSWORD, open().open("r").orElseThrow());
  }

  @Test
  void saysWhenTheKeyIsMissing() throws IOException {
    Files.delete(key);
    assertTrue(refusal().startsWith("key file %s is missing".formatted(key)), refusal());
  }

  @Test
  void refusesAKeyThatOthersMayRead() throws IOException {
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(
        "key file %s is open to others (rw-r-----): run chmod 600 on it".formatted(key), refusal());
  }

  @Test
  void refusesAFileThatIsNoKey() throws IOException {
    Files.writeString(key, "short");
    assertEquals("key file %s does not hold a key".formatted(key), refusal());
  }

  private Vault open() {
    return Vault.open(key, log, writer);
  }

  private void store(NewSecret secret) {
    writer.append(Append.beside(List.of(secret))).await();
  }

  private String refusal() {
    return String.valueOf(assertThrows(SecretFailure.class, this::open).getMessage());
  }
}
