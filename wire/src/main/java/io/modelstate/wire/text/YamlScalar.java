package io.modelstate.wire.text;

/** What the characters of a text allow it to look like in yaml. */
record YamlScalar(
    boolean blockPlain, boolean flowPlain, boolean singleQuoted, boolean block, boolean manyLines) {

  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL
  }

  private static final String INDICATORS_AT_START = "#,[]{}&*!|>'\"%@`";
  private static final String FLOW_INDICATORS = ",?[]{}:";

  /** The style of a text; {@code key} forbids what would need several lines. */
  static Style style(String text, boolean inFlow, boolean key) {
    var allows = of(text);
    if (key && allows.manyLines) {
      return Style.DOUBLE_QUOTED;
    }
    if (text.indexOf('\n') >= 0) {
      return !allows.block || inFlow || key ? Style.DOUBLE_QUOTED : Style.LITERAL;
    }
    if (YamlLookalike.test(text)) {
      return Style.DOUBLE_QUOTED;
    }
    if (inFlow ? allows.flowPlain : allows.blockPlain) {
      return Style.PLAIN;
    }
    return allows.singleQuoted ? Style.SINGLE_QUOTED : Style.DOUBLE_QUOTED;
  }

  private static YamlScalar of(String text) {
    int[] chars = text.codePoints().toArray();
    boolean block = text.startsWith("---") || text.startsWith("...");
    boolean flow = block;
    boolean special = false;
    boolean breaks = false;
    boolean breakSpace = false;
    boolean spaceBreak = false;
    for (int i = 0; i < chars.length; i++) {
      block |= blockIndicator(chars, i);
      flow |= blockIndicator(chars, i) || flowIndicator(chars, i);
      special |= !printable(chars[i]);
      breaks |= isBreak(chars[i]);
      breakSpace |= chars[i] == ' ' && i > 0 && isBreak(chars[i - 1]);
      spaceBreak |= isBreak(chars[i]) && i > 0 && chars[i - 1] == ' ';
    }
    boolean edges = edge(chars, 0) || edge(chars, chars.length - 1);
    boolean plain = !edges && !breakSpace && !spaceBreak && !special && !breaks;
    boolean trailingSpace = chars.length > 0 && chars[chars.length - 1] == ' ';
    return new YamlScalar(
        plain && !block,
        plain && !flow && chars.length > 0,
        !breakSpace && !spaceBreak && !special,
        !trailingSpace && !spaceBreak && !special,
        breaks);
  }

  private static boolean edge(int[] chars, int i) {
    return chars.length > 0 && (chars[i] == ' ' || isBreak(chars[i]));
  }

  private static boolean blockIndicator(int[] chars, int i) {
    boolean blankFollows = i + 1 >= chars.length || blank(chars[i + 1]);
    if (i == 0) {
      return INDICATORS_AT_START.indexOf(chars[i]) >= 0
          || (blankFollows && "?:-".indexOf(chars[i]) >= 0);
    }
    return (chars[i] == ':' && blankFollows) || (chars[i] == '#' && blank(chars[i - 1]));
  }

  private static boolean flowIndicator(int[] chars, int i) {
    return i == 0 ? "?:".indexOf(chars[i]) >= 0 : FLOW_INDICATORS.indexOf(chars[i]) >= 0;
  }

  private static boolean blank(int c) {
    return c == ' ' || c == '\t' || isBreak(c);
  }

  static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Narrower than Unicode's notion: no tab, and nothing beyond the first 65,536 code points. */
  static boolean printable(int c) {
    return c == '\n'
        || (c >= 0x20 && c <= 0x7E)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF);
  }
}
