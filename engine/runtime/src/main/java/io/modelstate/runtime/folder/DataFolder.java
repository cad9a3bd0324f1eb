package io.modelstate.runtime.folder;

import io.modelstate.runtime.secret.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one controller, owned until it is closed. A new folder gets its marker last, so
 * that a folder whose making was cut short is finished by the next open.
 *
 * <pre>
 * modelstate.format   the number of the folder's format
 * modelstate.lock     the pid of the process that owns it
 * events.db           the log and the tables beside it
 * events.mark         the newest commit of the log, to know if its end is lost
 * secrets.key         the key of the secrets in it
 * native/             SQLite's library, unpacked once
 * charms/             charms of the user's own, if any
 * charmhub/           what a Charmhub answered about charms
 * resources/          contents of resources, by their hash
 * </pre>
 */
public final class DataFolder implements AutoCloseable {
  static final int FORMAT = 1;
  private static final String MARKER = "modelstate.format";
  private static final String LOCK = "modelstate.lock";

  private final Path path;
  private final FolderLock lock;

  private DataFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens the folder, making it when it is absent or empty.
   *
   * @throws FolderRefused when it is somebody else's, in use, or of a newer format
   */
  public static DataFolder open(Path path) {
    try {
      boolean fresh = Files.notExists(path.resolve(MARKER));
      if (fresh) {
        refuseForeign(path);
        create(path);
      }
      var lock = FolderLock.take(path, path.resolve(LOCK));
      try {
        prepare(path);
        return new DataFolder(path, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new FolderRefused("data folder %s cannot be used: %s".formatted(path, e), e);
    }
  }

  private static void refuseForeign(Path path) throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw new FolderRefused("%s is no folder; choose another with --data".formatted(path));
    }
    try (var files = Files.list(path)) {
      if (files.anyMatch(file -> !isOurs(file))) {
        throw new FolderRefused(
            "%s is not empty and no data folder of modelstate; choose another with --data"
                .formatted(path));
      }
    }
  }

  /** What a cut-short making may have left behind. */
  private static boolean isOurs(Path file) {
    return file.endsWith(LOCK) || file.endsWith("secrets.key") || file.endsWith("secrets.key.part");
  }

  private static void create(Path path) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    if (Files.notExists(path)) {
      Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    Files.setPosixFilePermissions(path, ownerOnly);
  }

  private static void prepare(Path path) throws IOException {
    var marker = path.resolve(MARKER);
    if (Files.exists(marker)) {
      refuseNewer(path, Files.readString(marker).strip());
      return;
    }
    var key = path.resolve("secrets.key");
    if (Files.notExists(key)) {
      KeyFile.create(key);
    }
    Files.writeString(marker, FORMAT + "\n");
  }

  private static void refuseNewer(Path path, String written) {
    if (!written.matches("[0-9]{1,9}")) {
      throw new FolderRefused("%s: the file %s is damaged".formatted(path, MARKER));
    }
    int format = Integer.parseInt(written);
    if (format > FORMAT) {
      throw new FolderRefused(
          ("data folder %s was written by a newer version of modelstate (format %d; this one reads"
                  + " up to %d). Use that version, or another data folder.")
              .formatted(path, format, FORMAT));
    }
  }

  public Path path() {
    return path;
  }

  public Path events() {
    return events(path);
  }

  /** In a folder that somebody else may own. */
  public static Path events(Path folder) {
    return folder.resolve("events.db");
  }

  public Path mark() {
    return mark(path);
  }

  /** In a folder that somebody else may own. */
  public static Path mark(Path folder) {
    return folder.resolve("events.mark");
  }

  public Path secretsKey() {
    return path.resolve("secrets.key");
  }

  public Path nativeLibraries() {
    return nativeLibraries(path);
  }

  /** In a folder that somebody else may own. */
  public static Path nativeLibraries(Path folder) {
    return folder.resolve("native");
  }

  /** A place for something that lives beside the log, such as certificates. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** Lets the folder go; close the log first. */
  @Override
  public void close() {
    lock.close();
  }
}
