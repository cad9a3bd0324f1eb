package io.modelstate.domain.model.charm;

/**
 * A file or an image that a charm is deployed with.
 *
 * @param path the file's name; empty for an image
 */
public record CharmResource(Type type, String path, String description) {
  /** What it is. */
  public enum Type {
    FILE,
    OCI_IMAGE
  }
}
