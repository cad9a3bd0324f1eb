package io.modelstate.domain.constraints;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys, in the order of the one-line form. */
public enum ConstraintKey {
  ARCH("arch", Kind.TEXT),
  CONTAINER("container", Kind.TEXT),
  CORES("cores", Kind.COUNT),
  CPU_POWER("cpu-power", Kind.COUNT),
  INSTANCE_ROLE("instance-role", Kind.TEXT),
  INSTANCE_TYPE("instance-type", Kind.TEXT),
  MEM("mem", Kind.SIZE),
  ROOT_DISK("root-disk", Kind.SIZE),
  ROOT_DISK_SOURCE("root-disk-source", Kind.TEXT),
  TAGS("tags", Kind.LIST),
  SPACES("spaces", Kind.LIST),
  VIRT_TYPE("virt-type", Kind.TEXT),
  ZONES("zones", Kind.LIST),
  ALLOCATE_PUBLIC_IP("allocate-public-ip", Kind.FLAG),
  IMAGE_ID("image-id", Kind.TEXT);

  /** What a key holds. */
  public enum Kind {
    TEXT,
    COUNT,
    /** A count of MiB. */
    SIZE,
    LIST,
    FLAG
  }

  /** Deprecated names, each with the name that took its place. */
  static final Map<String, String> ALIASES = Map.of("cpu-cores", "cores");

  private static final Map<String, ConstraintKey> BY_TEXT = byText();

  private final String text;
  private final Kind kind;

  ConstraintKey(String text, Kind kind) {
    this.text = text;
    this.kind = kind;
  }

  private static Map<String, ConstraintKey> byText() {
    var all = new HashMap<String, ConstraintKey>();
    for (var key : values()) {
      all.put(key.text, key);
    }
    return Map.copyOf(all);
  }

  /** The key of that exact name; aliases are not looked up. */
  public static Optional<ConstraintKey> named(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return text;
  }
}
