package io.modelstate.charms;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.charm.CharmMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Charms of the user's own: in a folder, each a folder or a zip with the files of a charm. They go
 * before those of the catalogue, and are read anew each time.
 */
public final class CharmFolder implements CharmStore {
  private static final Set<String> READ =
      Set.of("metadata.yaml", "charmcraft.yaml", "config.yaml", "actions.yaml", "manifest.yaml");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final String PACKED = ".charm";
  private static final int FILE_BYTES_MAX = 1 << 20;
  private static final int ENTRIES_MAX = 100_000;

  private final Path folder;

  public CharmFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<CharmEntry> entry(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    var unpacked = folder.resolve(name);
    if (Files.isDirectory(unpacked)) {
      return Optional.of(entry(CharmReader.read(files(unpacked))));
    }
    var packed = folder.resolve(name + PACKED);
    return Files.isRegularFile(packed)
        ? Optional.of(entry(unzipped(bytes(packed))))
        : Optional.empty();
  }

  @Override
  public Set<String> names() {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> Files.isDirectory(file) || file.toString().endsWith(PACKED))
          .map(file -> file.getFileName().toString().replaceFirst("\\.charm$", ""))
          .filter(NAME.asMatchPredicate())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CharmEntry entry(CharmMetadata metadata) {
    return new CharmEntry(metadata, Map.of("latest/stable", 0));
  }

  /**
   * The charm in a zip. Only the files that say something of it are read.
   *
   * @throws Rejected for what is no zip, or no charm
   */
  public static CharmMetadata unzipped(byte[] zip) {
    var files = unpacked(zip);
    if (files.isEmpty()) {
      throw Rejected.because("cannot read charm archive: no metadata.yaml in it");
    }
    return CharmReader.read(files);
  }

  /** By way of a file: as a stream, Java reads no entries that tell their size behind them. */
  private static Map<String, String> unpacked(byte[] bytes) {
    try {
      var file = Files.createTempFile("modelstate", PACKED);
      try {
        Files.write(file, bytes);
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
          return read(zip);
        }
      } finally {
        Files.delete(file);
      }
    } catch (ZipException e) {
      throw Rejected.because("cannot read charm archive: zip: not a valid zip file");
    } catch (IOException | IllegalArgumentException e) {
      throw Rejected.because("cannot read charm archive: " + e.getMessage());
    }
  }

  private static Map<String, String> read(ZipFile zip) throws IOException {
    if (zip.size() > ENTRIES_MAX) {
      throw Rejected.because("the charm archive has too many entries");
    }
    var files = new HashMap<String, String>();
    for (var name : READ) {
      var entry = zip.getEntry(name);
      if (entry != null) {
        try (var in = zip.getInputStream(entry)) {
          files.put(name, text(name, in));
        }
      }
    }
    return files;
  }

  private static String text(String name, InputStream in) throws IOException {
    var bytes = in.readNBytes(FILE_BYTES_MAX + 1);
    if (bytes.length > FILE_BYTES_MAX) {
      throw Rejected.because("%s in the charm archive is too large".formatted(name));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, String> files(Path charm) {
    var files = new HashMap<String, String>();
    for (var name : READ) {
      var file = charm.resolve(name);
      if (Files.isRegularFile(file)) {
        files.put(name, new String(bytes(file), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
