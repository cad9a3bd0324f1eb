package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import java.util.function.Supplier;

/** Where the file lies that a part of a bundle was read from; its paths are relative to that. */
public interface BundleFolder {
  /** What is at a path. */
  sealed interface Found {
    /** The content is read when it is asked for. */
    record File(Supplier<byte[]> content) implements Found {}

    record Folder() implements Found {}

    record Nothing() implements Found {}
  }

  /** The absolute form of a relative path; an absolute one stays. */
  String absolute(String path);

  Found find(String absolutePath);

  /** Of a bundle from a store, which has no files beside it. */
  static BundleFolder remote() {
    return new BundleFolder() {
      @Override
      public String absolute(String path) {
        return path;
      }

      @Override
      public Found find(String absolutePath) {
        throw Rejected.notValid("remote bundle includes not supported");
      }
    };
  }
}
