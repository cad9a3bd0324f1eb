package io.modelstate.runtime.folder;

import java.io.IOException;
import java.nio.file.Path;

/** The main class of another process: opens the folder, says how it went, waits for its end. */
final class Holder {
  private Holder() {}

  public static void main(String[] arguments) throws IOException {
    try (var folder = DataFolder.open(Path.of(arguments[0]))) {
      System.out.println("open " + folder.path());
      int end = System.in.read();
      System.out.println("end " + end);
    } catch (FolderRefused e) {
      System.out.println(e.getMessage());
    }
  }
}
