package io.modelstate.api.http;

import io.modelstate.domain.model.resource.ResourceCommand.UploadResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The contents of resources that were uploaded: a file for each, by its hash. */
public final class ResourceContents {
  private final Path folder;

  public ResourceContents(Path folder) {
    this.folder = folder;
  }

  /** SHA-384 in hexadecimal digits, as {@link UploadResource} has it. */
  static String fingerprint(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-384").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-384", e);
    }
  }

  /** The file is there as a whole or not at all. */
  void keep(String fingerprint, byte[] content) {
    var file = folder.resolve(fingerprint);
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, "upload", ".part");
      try {
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<byte[]> read(String fingerprint) {
    var file = folder.resolve(fingerprint);
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
