package io.modelstate.wire.text;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Carries texts in double quotes past an emitter that would fold and escape them by other rules
 * than Go: the emitter is given a word of stand-ins in their place, and since it writes the
 * document to here, the texts take their places again when the words come along.
 *
 * <p>No other text holds a stand-in, because one that does must be in double quotes.
 */
final class YamlQuotes extends Writer {
  private static final String STAND_IN = "\uFEFF";

  /** A blank beyond this column becomes a line break. */
  private static final int WIDTH = 80;

  private static final int INDENT = 2;

  /** What comes before a key, or before a value that has none. */
  private static final Pattern LINE_START = Pattern.compile(" *(?:[-?:] )*");

  /** All that must be escaped, but the quote and the backslash. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[^\n -~\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]");

  private static final Pattern BLANK_BEFORE_BREAK = Pattern.compile(" [\n\u2028\u2029]");
  private static final Pattern BLANK_AFTER_BREAK = Pattern.compile("[\u2028\u2029] ");

  private record Carried(String text, boolean mayFold) {}

  private final Deque<Carried> carried = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();

  /** What to give to the emitter for a text. */
  String value(String text) {
    return doubleQuoted(text) ? carry(text, true) : text;
  }

  /** The same where an emitter may not take several lines for it. */
  String flowValue(String text) {
    return text.indexOf('\n') >= 0 || doubleQuoted(text) ? carry(text, true) : text;
  }

  String key(String text) {
    return text.indexOf('\n') >= 0 || doubleQuoted(text) ? carry(text, false) : text;
  }

  /** Whether a text is plain, single-quoted or a block the emitter finds out as Go does. */
  private static boolean doubleQuoted(String text) {
    if (UNPRINTABLE.matcher(text).find() || BLANK_BEFORE_BREAK.matcher(text).find()) {
      return true;
    }
    return text.indexOf('\n') >= 0
        ? text.endsWith(" ")
        : YamlLookalike.test(text) || BLANK_AFTER_BREAK.matcher(text).find();
  }

  /** The stand-ins are as wide as the text, which tells the emitter the right column. */
  private String carry(String text, boolean mayFold) {
    var quoted = YamlEscapes.quoted(text);
    carried.add(new Carried(quoted, mayFold));
    return STAND_IN.repeat(quoted.length());
  }

  @Override
  public void write(char[] chars, int from, int length) {
    write(new String(chars, from, length));
  }

  @Override
  public void write(String text, int from, int length) {
    write(text.substring(from, from + length));
  }

  @Override
  public void write(String text) {
    if (!text.startsWith(STAND_IN)) {
      out.append(text);
      return;
    }
    var next = carried.remove();
    if (next.mayFold()) {
      fold(next.text());
    } else {
      out.append(next.text());
    }
  }

  private void fold(String quoted) {
    int lineStart = out.lastIndexOf("\n") + 1;
    int column = out.codePointCount(lineStart, out.length());
    int indent = indent(out.substring(lineStart));
    for (int i = 0; i < quoted.length(); i++, column++) {
      if (column <= WIDTH || !mayBreak(quoted, i)) {
        out.append(quoted.charAt(i));
        continue;
      }
      // A reader drops blanks that start a line, unless a backslash is before them.
      var start = " ".repeat(indent) + (quoted.charAt(i + 1) == ' ' ? "\\" : "");
      out.append('\n').append(start);
      column = start.length() - 1;
    }
  }

  /** At the first of some blanks, which neither opens the text nor closes it. */
  private static boolean mayBreak(String quoted, int i) {
    return quoted.charAt(i) == ' '
        && quoted.charAt(i - 1) != ' '
        && i > 1
        && i < quoted.length() - 2;
  }

  /** Of the lines of a value that starts behind {@code line}. */
  private static int indent(String line) {
    var start = LINE_START.matcher(line);
    int column = start.lookingAt() ? start.end() : 0;
    return column == line.length() && column > 0 ? column : column + INDENT;
  }

  String written() {
    return out.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
