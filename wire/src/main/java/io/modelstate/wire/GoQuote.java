package io.modelstate.wire;

/** A text in double quotes as Go's {@code %q} writes it. */
public final class GoQuote {
  private GoQuote() {}

  public static String of(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case '\b' -> quoted.append("\\b");
      case '\f' -> quoted.append("\\f");
      case 7 -> quoted.append("\\a");
      case 0x0B -> quoted.append("\\v");
      default -> other(quoted, c);
    }
  }

  private static void other(StringBuilder quoted, int c) {
    if (c < 0x20 || c == 0x7F) {
      quoted.append("\\x%02x".formatted(c));
    } else if (printable(c)) {
      quoted.appendCodePoint(c);
    } else {
      quoted.append((c <= 0xFFFF ? "\\u%04x" : "\\U%08x").formatted(c));
    }
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
}
