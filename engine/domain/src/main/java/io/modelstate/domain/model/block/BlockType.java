package io.modelstate.domain.model.block;

import java.util.Optional;

/**
 * A set of commands that can be disabled; names as on Juju's command line (blocks.md section 1).
 */
public enum BlockType {
  DESTROY_MODEL("destroy-model", "BlockDestroy"),
  REMOVE_OBJECT("remove-object", "BlockRemove"),
  ALL("all", "BlockChange");

  private final String text;
  private final String wireName;

  BlockType(String text, String wireName) {
    this.text = text;
    this.wireName = wireName;
  }

  public String text() {
    return text;
  }

  /** The name the Juju API uses. */
  public String wireName() {
    return wireName;
  }

  /** By either name; case matters. */
  public static Optional<BlockType> of(String name) {
    for (var type : values()) {
      if (type.text.equals(name) || type.wireName.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
