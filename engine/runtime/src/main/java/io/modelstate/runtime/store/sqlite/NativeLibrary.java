package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library. The driver unpacks it anew for each start, into a temporary file; kept
 * in a stable folder it is unpacked once, which saves about 50 ms a start and leaves nothing
 * behind.
 */
public final class NativeLibrary {
  private static final String FOLDER_PROPERTY = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /** Call it before the first connection. Does nothing when the user has named a library. */
  public static void keepIn(Path folder) {
    if (System.getProperty(FOLDER_PROPERTY) != null) {
      return;
    }
    var name = LibraryLoaderUtil.getNativeLibName();
    var versioned = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
    if (unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, versioned, name)) {
      System.setProperty(FOLDER_PROPERTY, versioned.toString());
      System.setProperty("org.sqlite.lib.name", name);
    }
  }

  /** False where the driver brings no library for this system: it then says so itself. */
  private static boolean unpack(String resource, Path folder, String name) {
    var library = folder.resolve(name);
    if (Files.exists(library)) {
      return true;
    }
    try (var packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (packed == null) {
        return false;
      }
      Files.createDirectories(folder);
      var unfinished = Files.createTempFile(folder, name, ".part");
      Files.copy(packed, unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new StoreFailure("cannot unpack SQLite's library into " + folder, e);
    }
  }
}
