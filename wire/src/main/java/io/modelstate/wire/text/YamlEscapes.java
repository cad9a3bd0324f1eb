package io.modelstate.wire.text;

/** A text between double quotes in yaml. */
final class YamlEscapes {
  private YamlEscapes() {}

  static String quoted(String text) {
    var out = new StringBuilder("\"");
    text.codePoints().mapToObj(YamlEscapes::escaped).forEach(out::append);
    return out.append('"').toString();
  }

  private static String escaped(int c) {
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
      default -> printable(c) ? Character.toString(c) : numbered(c);
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
