package io.modelstate.domain.model.charm;

/**
 * Storage that each unit of a charm has.
 *
 * @param countMin how many there must be; 0 for optional
 * @param countMax -1 for any number
 * @param minimumSizeMib 0 for none stated
 * @param location where a filesystem is mounted; may be empty
 */
public record CharmStorage(
    Kind kind,
    String description,
    boolean shared,
    boolean readOnly,
    int countMin,
    int countMax,
    long minimumSizeMib,
    String location) {
  /** A device, or something mounted. */
  public enum Kind {
    BLOCK,
    FILESYSTEM
  }
}
