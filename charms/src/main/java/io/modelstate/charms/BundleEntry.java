package io.modelstate.charms;

import java.util.List;
import java.util.Map;

/**
 * A bundle of a store.
 *
 * @param text its {@code bundle.yaml}
 * @param charms the charms in it, by name
 */
public record BundleEntry(String name, String summary, String text, List<String> charms) {
  /** Bundles here have one release each. */
  public static final int REVISION = 1;

  public BundleEntry {
    charms = List.copyOf(charms);
  }

  public Archive archive() {
    return Archive.of(Map.of("bundle.yaml", text, "README.md", summary + "\n"));
  }
}
