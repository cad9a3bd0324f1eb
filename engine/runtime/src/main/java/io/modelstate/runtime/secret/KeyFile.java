package io.modelstate.runtime.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file with the key of all secrets: one line of base64 that only its owner may read. */
public final class KeyFile {
  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private KeyFile() {}

  /**
   * Writes a new random key; never over an existing one. The file gets its name when it is whole,
   * so a process that dies meanwhile leaves no half of a key behind.
   */
  public static void create(Path file) {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      var unfinished = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(
          unfinished, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
      Files.createLink(file, unfinished); // Refuses an existing name, which a move may not.
      Files.delete(unfinished);
    } catch (FileAlreadyExistsException e) {
      throw new SecretFailure("key file %s exists already".formatted(file), e);
    } catch (IOException e) {
      throw new SecretFailure("key file %s cannot be written: %s".formatted(file, e), e);
    }
  }

  static SecretKey read(Path file) {
    try {
      refuseOpenRights(file);
      var key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length != KEY_BYTES) {
        throw new SecretFailure("key file %s does not hold a key".formatted(file));
      }
      return new SecretKeySpec(key, "AES");
    } catch (NoSuchFileException e) {
      throw new SecretFailure(
          "key file %s is missing: put it back from a backup; without it the secrets cannot be read"
              .formatted(file),
          e);
    } catch (IllegalArgumentException e) {
      throw new SecretFailure("key file %s does not hold a key".formatted(file), e);
    } catch (IOException e) {
      throw new SecretFailure("key file %s cannot be read: %s".formatted(file, e), e);
    }
  }

  private static void refuseOpenRights(Path file) throws IOException {
    var rights = Files.getPosixFilePermissions(file);
    var tooMany = EnumSet.copyOf(rights);
    tooMany.removeAll(OWNER_ONLY);
    if (!tooMany.isEmpty()) {
      throw new SecretFailure(
          "key file %s is open to others (%s): run chmod 600 on it"
              .formatted(file, PosixFilePermissions.toString(rights)));
    }
  }
}
