package io.modelstate.wire.text;

/** A text between double quotes in yaml. */
final class YamlEscapes {
  private YamlEscapes() {}

  /** Behind a byte order mark at the start Go escapes everything, as it looks at the mark again. */
  static String quoted(String text) {
    boolean all = text.startsWith("\uFEFF");
    var out = new StringBuilder("\"");
    text.codePoints().mapToObj(c -> escaped(c, all)).forEach(out::append);
    return out.append('"').toString();
  }

  private static String escaped(int c, boolean all) {
    return switch (c) {
      case 0 -> "\\0";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case 0x0B -> "\\v";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      case 0x1B -> "\\e";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0x85 -> "\\N";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default -> printable(c) && !all ? Character.toString(c) : numbered(c);
    };
  }

  /** Narrower than Unicode's notion: nothing beyond the first 65,536 code points. */
  private static boolean printable(int c) {
    return (c >= 0x20 && c <= 0x7E)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF);
  }

  private static String numbered(int c) {
    if (c <= 0xFF) {
      return "\\x%02X".formatted(c);
    }
    return c <= 0xFFFF ? "\\u%04X".formatted(c) : "\\U%08X".formatted(c);
  }
}
