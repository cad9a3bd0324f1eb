package io.modelstate.wire.text;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Carries texts past an emitter that would fold, escape or quote them by other rules than Go, above
 * all those in double quotes: the emitter is given a word of stand-ins instead, and as it writes
 * the document to here, the texts take their places again when the words come along.
 *
 * <p>A text that holds the stand-in itself must be in double quotes, so the emitter never sees it.
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

  /** The emitter would quote these, of which Go's are octal or plain. */
  private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9_]+");

  private static final Pattern BLANK_BEFORE_BREAK = Pattern.compile(" [\n\u2028\u2029]");
  private static final Pattern BLANK_AFTER_BREAK = Pattern.compile("[\u2028\u2029] ");

  private record Carried(String text, boolean mayFold) {}

  private final Predicate<String> lookalike;
  private final Deque<Carried> carried = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * Writes to here.
   *
   * @param lookalike which texts a reader would take for another type
   */
  YamlQuotes(Predicate<String> lookalike) {
    this.lookalike = lookalike;
  }

  /** What to give to the emitter for a text. */
  String value(String text) {
    return given(text, doubleQuoted(text), true);
  }

  /** The same in a list on one line, where a block cannot stand. */
  String flowValue(String text) {
    return given(text, text.indexOf('\n') >= 0 || doubleQuoted(text), true);
  }

  /** The same for the key of a map, which is never folded. */
  String key(String text) {
    return given(text, text.indexOf('\n') >= 0 || doubleQuoted(text), false);
  }

  private String given(String text, boolean quoted, boolean mayFold) {
    if (quoted) {
      return carry(YamlEscapes.quoted(text), mayFold);
    }
    return LEADING_ZERO.matcher(text).matches() ? carry(text, false) : text;
  }

  /** Whether the others are plain, single-quoted or a block the emitter finds out as Go does. */
  private boolean doubleQuoted(String text) {
    if (UNPRINTABLE.matcher(text).find() || BLANK_BEFORE_BREAK.matcher(text).find()) {
      return true;
    }
    return text.indexOf('\n') >= 0
        ? text.endsWith(" ")
        : lookalike.test(text) || BLANK_AFTER_BREAK.matcher(text).find();
  }

  /** As many stand-ins as the text is wide, so that the emitter knows the column behind it. */
  private String carry(String text, boolean mayFold) {
    carried.add(new Carried(text, mayFold));
    return STAND_IN.repeat(text.length());
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
