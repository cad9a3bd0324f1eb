package io.modelstate.wire.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.Literal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleYamlTest {
  @ParameterizedTest
  @CsvSource({
    "0644, 420",
    "0x1f, 31",
    "1_000, 1000",
    "1.10, 1.1",
    "1e3, 1000.0",
    "yes, true",
    "Off, false"
  })
  void keepsWhatAScalarIsAndHowItWasWritten(String text, String value) {
    var literal = (Literal) only(text);
    assertEquals(text, literal.text());
    assertEquals(value, literal.value().toString());
  }

  @ParameterizedTest
  @CsvSource({"12:30", "2026-01-02", "0o9", "1.2.3", "plain", "-x"})
  void leavesOtherScalarsAsTexts(String text) {
    assertEquals(text, only(text));
  }

  @Test
  void quotedScalarsAreTexts() {
    assertEquals(List.of("12", "yes"), only("['12', \"yes\"]"));
  }

  @Test
  void followsAliasesAndMergesMaps() {
    assertEquals(
        Map.of("a", Map.of("x", "p", "y", "q"), "b", Map.of("x", "p", "y", "r")),
        only("{a: &a {x: p, y: q}, b: {<<: *a, y: r}}"));
  }

  @Test
  void refusesAValueThatContainsItself() {
    assertEquals(
        "unmarshal document 0: yaml: anchor value contains itself",
        assertThrows(Rejected.class, () -> only("a: &a [*a]")).message());
  }

  private static Object only(String yaml) {
    var documents = new BundleYaml().documents(yaml);
    assertEquals(1, documents.size());
    return documents.getFirst();
  }
}
