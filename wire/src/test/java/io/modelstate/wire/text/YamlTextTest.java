package io.modelstate.wire.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "plain | plain",
        "`` | \"\"",
        "123 | \"123\"",
        "1_000 | \"1_000\"",
        "0x1F | \"0x1F\"",
        "1.5 | \"1.5\"",
        "1. | 1.",
        "1.5.0 | 1.5.0",
        ".5 | \".5\"",
        "1e3 | 1e3",
        "1e+3 | \"1e+3\"",
        "1e+999 | 1e+999",
        "017 | \"017\"",
        "018 | 018",
        "0_8 | 0_8",
        ".1_5 | \".1_5\"",
        ".1__5 | .1__5",
        "0b-1 | \"0b-1\"",
        "0xFFFFFFFFFFFFFFFF | \"0xFFFFFFFFFFFFFFFF\"",
        "0xFFFFFFFFFFFFFFFF0 | 0xFFFFFFFFFFFFFFFF0",
        "+1 | \"+1\"",
        "y | \"y\"",
        "No | \"No\"",
        "null | \"null\"",
        "~ | \"~\"",
        "~/x | ~/x",
        ".inf | \".inf\"",
        "<< | <<",
        "2024-02-29 | \"2024-02-29\"",
        "2023-02-29 | 2023-02-29",
        "2024-2-9 | \"2024-2-9\"",
        "2024-02-29T10:00:00Z | \"2024-02-29T10:00:00Z\"",
        "2024-02-29 10:00:00 | \"2024-02-29 10:00:00\"",
        "2024-02-29 10:00:00Z | 2024-02-29 10:00:00Z",
        "2024-02-29T10:00:00-24:00 | \"2024-02-29T10:00:00-24:00\"",
        "2024-02-29T10:00:00-25:00 | 2024-02-29T10:00:00-25:00",
        "05:06:07 | \"05:06:07\"",
        "05:06:07Z | 05:06:07Z",
        "a: b | 'a: b'",
        "a:b | a:b",
        "a #b | 'a #b'",
        "a#b | a#b",
        "* | '*'",
        "- | '-'",
        "-x | -x",
        "-1 | \"-1\"",
        "? x | '? x'",
        "@x | '@x'",
        "it's | it's",
        "'x | '''x'",
        "[x] | '[x]'",
        "x[0] | x[0]",
        "%x | '%x'",
        "---x | '---x'",
        "naïve ☕ | naïve ☕",
        "😀 | \"\\U0001F600\"",
      })
  void quotesATextAsGoDoes(String text, String written) {
    assertEquals(written + "\n", YamlText.of(Node.text(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1e3", "1.", "018", "0_8", "1e+3", "1e-7", "-1e3"})
  void quotesMoreNumbersAsTheServer(String text) {
    assertEquals("\"" + text + "\"\n", YamlText.ofServer(Node.text(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1e999", "1.5.0", "1e", "e3", "plain"})
  void leavesOtherTextsPlainAsTheServer(String text) {
    assertEquals(text + "\n", YamlText.ofServer(Node.text(text)));
  }

  @Test
  void escapesAllBehindAByteOrderMark() {
    assertEquals("\"\\uFEFF\\x61\\x20\\x62\"\n", YamlText.of(Node.text("\uFEFFa b")));
  }

  @Test
  void quotesBlanksAndControlCharacters() {
    assertEquals("' x'\n", YamlText.of(Node.text(" x")));
    assertEquals("'x '\n", YamlText.of(Node.text("x ")));
    assertEquals("\"a\\tb\"\n", YamlText.of(Node.text("a\tb")));
    assertEquals("\"a \\nb\"\n", YamlText.of(Node.text("a \nb")));
    assertEquals("\"a\\rb\"\n", YamlText.of(Node.text("a\rb")).replace("'", "\""));
  }

  @Test
  void writesSeveralLinesAsABlock() {
    assertEquals("|-\n  a\n  b\n", YamlText.of(Node.text("a\nb")));
    assertEquals("|\n  a\n\n  b\n", YamlText.of(Node.text("a\n\nb\n")));
    assertEquals("|2-\n   a\n  b\n", YamlText.of(Node.text(" a\nb")));
    var map = Node.map(Map.of("k", Node.text("a\n\n"), "l", Node.text("x")));
    assertEquals("k: |+\n  a\n\nl: x\n", YamlText.of(map));
  }

  @Test
  void foldsAfterColumnEighty() {
    var words = "word ".repeat(30).strip();
    var lines = YamlText.of(Node.map(Map.of("k", Node.text(words)))).lines().toList();
    assertEquals(2, lines.size());
    assertEquals("k: " + "word ".repeat(15) + "word", lines.get(0));
    assertEquals("  " + "word ".repeat(14).strip(), lines.get(1));
  }

  @Test
  void foldsADoubleQuotedTextAtBlanks() {
    var text = "\t" + "word ".repeat(20).strip();
    var lines = YamlText.of(Node.text(text)).lines().toList();
    assertEquals("\"\\t" + "word ".repeat(15) + "word", lines.get(0));
    assertEquals("  word word word word\"", lines.get(1));
  }

  @Test
  void keepsBlanksAtAFoldOfADoubleQuotedTextByABackslash() {
    var text = Node.text("\t" + "word  ".repeat(20).strip());
    var first = "\"\\t" + "word  ".repeat(12);
    assertEquals(
        "a:\n- k: " + first + "word\n    \\ " + "word  ".repeat(6) + "word\"\n",
        YamlText.of(Node.map(Map.of("a", Node.items(List.of(Node.map(Map.of("k", text))))))));
    assertEquals(
        "- - " + first + "word\n    \\ " + "word  ".repeat(6) + "word\"\n",
        YamlText.of(Node.items(List.of(Node.items(List.of(text))))));
  }

  @Test
  void putsAKeyOfMoreThan128CharactersBehindAQuestionMark() {
    var map = Node.map(Map.of("k".repeat(128), Node.text("1"), "l".repeat(129), Node.text("1")));
    assertEquals(
        "k".repeat(128) + ": \"1\"\n? " + "l".repeat(129) + "\n: \"1\"\n", YamlText.of(map));
  }

  @Test
  void ordersKeysByTheirNumbers() {
    Map<String, Node> map = new LinkedHashMap<>();
    for (var key :
        List.of("x10", "x9", "10", "2", "0", "web/10", "web/2", "10.0.0.0/24", "9.0/8")) {
      map.put(key, Node.whole(1));
    }
    assertEquals(
        """
        "0": 1
        "2": 1
        9.0/8: 1
        "10": 1
        10.0.0.0/24: 1
        web/2: 1
        web/10: 1
        x9: 1
        x10: 1
        """,
        YamlText.of(Node.map(map)));
  }

  @Test
  void ordersLettersAfterDigitsAndMarks() {
    Map<String, Node> map = new LinkedHashMap<>();
    for (var key : List.of("x1b", "x10", "x1-b", "x1", "0x1F", "08")) {
      map.put(key, Node.bool(true));
    }
    assertEquals(
        """
        08: true
        "0x1F": true
        x1: true
        x1-b: true
        x10: true
        x1b: true
        """,
        YamlText.of(Node.map(map)));
  }

  @Test
  void writesNestedListsAndEmptyThings() {
    var inner = Node.items(List.of(Node.text("a"), Node.map(Map.of("k", Node.bool(true)))));
    var tree =
        new Fields()
            .put("list", Node.items(List.of(inner, Node.text("b"))))
            .put("none", Node.items(List.of()))
            .put("empty", Node.map(Map.of()))
            .put("unset", Node.noItems())
            .put("flow", Node.flow(List.of("a", "127.0.0.1:1", "c, d")))
            .put("span", new Node.Span(3_600_000_000_000L))
            .end();
    assertEquals(
        """
        list:
        - - a
          - k: true
        - b
        none: []
        empty: {}
        unset: []
        flow: [a, '127.0.0.1:1', 'c, d']
        span: 1h0m0s
        """,
        YamlText.of(tree));
    assertEquals(
        "{\"list\":[[\"a\",{\"k\":true}],\"b\"],\"none\":[],\"empty\":{},\"unset\":null,"
            + "\"flow\":[\"a\",\"127.0.0.1:1\",\"c, d\"],\"span\":3600000000000}\n",
        JsonText.of(tree));
  }

  @Test
  void writesNumbersAsGoDoes() {
    assertEquals("17070", GoNumber.general(17070));
    assertEquals("999999", GoNumber.general(999999));
    assertEquals("1e+06", GoNumber.general(1000000));
    assertEquals("1.2345678901e+10", GoNumber.general(12345678901d));
    assertEquals("0.0001", GoNumber.general(0.0001));
    assertEquals("1e-05", GoNumber.general(0.00001));
    assertEquals("-2.5", GoNumber.general(-2.5));
    assertEquals("12345678901", GoNumber.json(12345678901d));
    assertEquals("1e+21", GoNumber.json(1e21));
    assertEquals("1e-7", GoNumber.json(1e-7));
    assertEquals("0.000001", GoNumber.json(1e-6));
  }

  @Test
  void escapesJsonAsGoDoes() {
    assertEquals(
        "\"\\u003ca\\u003e \\u0026 \\\"q\\\" \\\\ \\n\\t\\u0001 \\u2028 é 😀\"\n",
        JsonText.of(Node.text("<a> & \"q\" \\ \n\t\u0001 \u2028 é 😀")));
  }
}
