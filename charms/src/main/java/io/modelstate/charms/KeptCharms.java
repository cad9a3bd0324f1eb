package io.modelstate.charms;

import io.modelstate.domain.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a Charmhub answered once, in a folder: a file for each charm. */
public final class KeptCharms implements CharmStore {
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,99}");
  private static final String JSON = ".json";

  private final Path folder;
  private final Map<String, CharmEntry> read = new ConcurrentHashMap<>();

  public KeptCharms(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<CharmEntry> entry(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    var known = read.get(name);
    return known == null ? load(name) : Optional.of(known);
  }

  @Override
  public Set<String> names() {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(JSON))
          .map(file -> file.substring(0, file.length() - JSON.length()))
          .filter(NAME.asMatchPredicate())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<CharmEntry> load(String name) {
    var file = file(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var entry = HubAnswer.read(name, Files.readAllBytes(file));
      entry.ifPresent(one -> read.put(name, one));
      return entry;
    } catch (Rejected e) {
      throw Rejected.because(
          "cannot read the kept answer about charm %s: %s; remove its file %s"
              .formatted(name, e.getMessage(), file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file is there as a whole or not at all. */
  void keep(String name, byte[] answer) {
    try {
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, name, ".part");
      try {
        Files.write(part, answer);
        Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + JSON);
  }
}
