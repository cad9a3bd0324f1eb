package io.modelstate.wire.text;

/** The lines of a yaml document being written, and how one text is put on them. */
final class YamlLines {
  /** A blank beyond this column may become a line break. */
  private static final int WIDTH = 80;

  private static final int INDENT = 2;

  private final StringBuilder out = new StringBuilder();
  private int column;

  void write(String text) {
    text.codePoints().forEach(this::write);
  }

  private void write(int c) {
    out.appendCodePoint(c);
    column = YamlScalar.isBreak(c) ? 0 : column + 1;
  }

  String written() {
    return out.toString();
  }

  boolean full() {
    return column > WIDTH;
  }

  void startLine(int indent) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      write('\n');
    }
    while (column < indent) {
      write(' ');
    }
  }

  /** {@code indent} is that of the map or list that holds the text. */
  void scalar(String text, int indent, boolean inFlow, boolean key) {
    int[] chars = text.codePoints().toArray();
    int deeper = indent + INDENT;
    switch (YamlScalar.style(text, inFlow, key)) {
      case PLAIN -> plain(chars, deeper, !key);
      case SINGLE_QUOTED -> singleQuoted(chars, deeper, !key);
      case DOUBLE_QUOTED -> doubleQuoted(chars, deeper, !key);
      case LITERAL -> literal(chars, deeper);
    }
  }

  private void plain(int[] chars, int indent, boolean mayFold) {
    for (int i = 0; i < chars.length; i++) {
      if (mayFold && chars[i] == ' ' && full() && aloneAt(chars, i)) {
        startLine(indent);
      } else {
        write(chars[i]);
      }
    }
  }

  /** Whether no blank stands on either side. */
  private static boolean aloneAt(int[] chars, int i) {
    return (i == 0 || chars[i - 1] != ' ') && (i + 1 >= chars.length || chars[i + 1] != ' ');
  }

  private void singleQuoted(int[] chars, int indent, boolean mayFold) {
    write('\'');
    for (int i = 0; i < chars.length; i++) {
      boolean inside = i > 0 && i < chars.length - 1;
      if (mayFold && chars[i] == ' ' && full() && inside && aloneAt(chars, i)) {
        startLine(indent);
        continue;
      }
      if (chars[i] == '\'') {
        write('\'');
      }
      write(chars[i]);
    }
    write('\'');
  }

  private void doubleQuoted(int[] chars, int indent, boolean mayFold) {
    write('"');
    boolean afterSpace = false;
    for (int i = 0; i < chars.length; i++) {
      boolean inside = i > 0 && i < chars.length - 1;
      boolean space = chars[i] == ' ';
      if (mayFold && space && !afterSpace && full() && inside) {
        startLine(indent);
        if (chars[i + 1] == ' ') {
          write('\\');
        }
      } else {
        quoted(chars[i]);
      }
      afterSpace = space;
    }
    write('"');
  }

  private void quoted(int c) {
    if (!YamlScalar.printable(c) || YamlScalar.isBreak(c) || c == '"' || c == '\\') {
      write(escape(c));
    } else {
      write(c);
    }
  }

  private static String escape(int c) {
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
      case 0xA0 -> "\\_";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default -> c <= 0xFF ? "\\x%02X".formatted(c) : wide(c);
    };
  }

  private static String wide(int c) {
    return c <= 0xFFFF ? "\\u%04X".formatted(c) : "\\U%08X".formatted(c);
  }

  private void literal(int[] chars, int indent) {
    write("|");
    write(hints(chars));
    write('\n');
    boolean lineStart = true;
    for (int c : chars) {
      if (YamlScalar.isBreak(c)) {
        write(c);
        lineStart = true;
        continue;
      }
      if (lineStart) {
        startLine(indent);
      }
      write(c);
      lineStart = false;
    }
  }

  /** Says what a reader cannot guess: leading blanks, and how many line breaks end the text. */
  private static String hints(int[] chars) {
    var lead = chars[0] == ' ' || YamlScalar.isBreak(chars[0]) ? Integer.toString(INDENT) : "";
    int last = chars.length - 1;
    if (!YamlScalar.isBreak(chars[last])) {
      return lead + "-";
    }
    return last == 0 || YamlScalar.isBreak(chars[last - 1]) ? lead + "+" : lead;
  }
}
