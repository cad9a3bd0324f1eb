package io.modelstate.domain.config;

/** Texts as Juju's messages print them. */
public final class GoText {
  private GoText() {}

  /** The text in double quotes; what cannot be printed is escaped. */
  public static String quote(String text) {
    var out = new StringBuilder("\"");
    text.codePoints().forEach(c -> out.append(quoted(c)));
    return out.append('"').toString();
  }

  private static String quoted(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 11 -> "\\v";
      default -> printable(c) ? Character.toString(c) : escaped(c);
    };
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String escaped(int c) {
    if (c < 0x80) {
      return "\\x%02x".formatted(c);
    }
    return c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
  }
}
