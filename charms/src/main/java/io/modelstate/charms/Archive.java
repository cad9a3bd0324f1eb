package io.modelstate.charms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A charm or a bundle as one file, the same bytes each time. */
public final class Archive {
  /** The first day that a zip can tell of. */
  private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final byte[] bytes;

  private Archive(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  /** These files, by name. */
  static Archive of(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.NO_COMPRESSION); // How well it compresses is up to the Java.
      for (var file : new TreeMap<>(files).entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(DAY);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Archive(bytes.toByteArray());
  }

  /** In hexadecimal, by an algorithm such as {@code SHA-256}. */
  public String hash(String algorithm) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
