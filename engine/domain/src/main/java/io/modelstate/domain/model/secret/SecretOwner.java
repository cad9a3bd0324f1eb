package io.modelstate.domain.model.secret;

import java.util.Locale;

/**
 * Whose a secret is, and who may read one.
 *
 * @param name empty for the model
 */
public record SecretOwner(Kind kind, String name) implements Comparable<SecretOwner> {
  /** The model itself: its users. */
  public static final SecretOwner MODEL = new SecretOwner(Kind.MODEL, "");

  /** What can own secrets and read them. */
  public enum Kind {
    MODEL,
    APPLICATION,
    UNIT
  }

  public static SecretOwner application(String name) {
    return new SecretOwner(Kind.APPLICATION, name);
  }

  public static SecretOwner unit(String name) {
    return new SecretOwner(Kind.UNIT, name);
  }

  /** Reads what {@link #toString} writes. */
  public static SecretOwner parse(String text) {
    int blank = text.indexOf(' ');
    var kind = blank < 0 ? text : text.substring(0, blank);
    var name = blank < 0 ? "" : text.substring(blank + 1);
    return switch (kind) {
      case "model" -> MODEL;
      case "application" -> application(name);
      case "unit" -> unit(name);
      default -> throw new IllegalArgumentException("no owner of secrets: " + text);
    };
  }

  /** {@code model}, {@code application mysql}, {@code unit mysql/0}. */
  @Override
  public String toString() {
    var text = kind.name().toLowerCase(Locale.ROOT);
    return name.isEmpty() ? text : text + " " + name;
  }

  @Override
  public int compareTo(SecretOwner other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? name.compareTo(other.name) : byKind;
  }
}
