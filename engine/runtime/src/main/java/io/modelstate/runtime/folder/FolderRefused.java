package io.modelstate.runtime.folder;

/** The data folder cannot be used; the text says why and what helps. */
public final class FolderRefused extends RuntimeException {
  public FolderRefused(String message) {
    super(message);
  }

  public FolderRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
