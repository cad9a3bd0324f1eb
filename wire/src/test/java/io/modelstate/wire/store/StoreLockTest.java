package io.modelstate.wire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
  /** The name was worked out apart from this code; that Juju uses it was seen. */
  @Test
  void theFileIsTheOneThatJujuLocks() {
    var file = StoreLock.file(Path.of("/home/u/.local/share/juju"));
    assertEquals("juju-store-lock-3530333235616530", file.getFileName().toString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aLockIsHeldByOneDescriptorAtATime(@TempDir Path folder) throws IOException {
    var file = folder.resolve("lock");
    try (var first = Flock.on(file)) {
      assertTrue(first.tryLock());
      try (var second = Flock.on(file)) {
        assertFalse(second.tryLock());
      }
      assertTrue(first.tryLock());
    }
    try (var third = Flock.on(file)) {
      assertTrue(third.tryLock());
    }
  }
}
