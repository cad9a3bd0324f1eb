package io.modelstate.domain.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigValueTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aTypedTreeSurvivesJson() throws JsonProcessingException {
    var value =
        ConfigValue.of(Map.of("a", List.of(1, 2.0, 1e300, "x", true), "b", Map.of("c", -3L)));
    var text = JSON.writeValueAsString(value.typed());
    assertEquals(value, ConfigValue.of(JSON.readValue(text, Object.class)));
  }

  @Test
  void aWholeNumberOfTheWireIsShownWithoutFraction() {
    assertEquals(7L, ConfigValue.ofWire(7).plain());
    assertEquals(7.5, ConfigValue.ofWire(7.5).plain());
  }

  @Test
  void valuesOfDifferentTypesDiffer() {
    assertNotEquals(ConfigValue.of("16"), ConfigValue.of(16));
    assertNotEquals(ConfigValue.ofWire(16), ConfigValue.of(16));
  }

  @Test
  void gosFormsAreThoseOfItsPrinting() {
    assertEquals("float64(1e+06)", GoText.got(ConfigValue.ofWire(1000000)));
    assertEquals("float64(100000)", GoText.got(ConfigValue.ofWire(100000)));
    assertEquals("float64(1.5e-05)", GoText.got(1.5e-5));
    assertEquals("\"a\\n\\x01\\u200b\\\\é\"", GoText.quote("a\n\u0001\u200b\\é"));
    assertEquals(
        "[]interface {}([]interface {}{\"a\", 1})",
        GoText.got(ConfigValue.ofWire(List.of("a", 1))));
  }

  @Test
  void numbersAreReadInEveryBaseThatTheirPrefixNames() {
    assertEquals(16, GoNumber.whole("0x10").orElseThrow());
    assertEquals(-5, GoNumber.whole("-0b101").orElseThrow());
    assertEquals(8, GoNumber.whole("010").orElseThrow());
    assertEquals(8, GoNumber.whole("0O10").orElseThrow());
    assertEquals(1000, GoNumber.whole("1_000").orElseThrow());
    assertEquals(true, GoNumber.whole("08").isEmpty());
    assertEquals(true, GoNumber.whole("0x").isEmpty());
    assertEquals(0, GoNumber.whole("0").orElseThrow());
    assertEquals(8.0, GoNumber.decimal("08").orElseThrow());
    assertEquals(16.0, GoNumber.decimal("0x1p4").orElseThrow());
    assertEquals(true, GoNumber.decimal("5d").isEmpty());
    assertEquals(true, GoNumber.decimal("1__0").isEmpty());
  }

  @Test
  void networksAreReadStrictly() {
    for (var valid : List.of("10.0.0.0/8", "::/0", "fe80::1/64", "::ffff:1.2.3.4/96", "1::/128")) {
      assertEquals(true, Cidr.valid(valid), valid);
    }
    for (var invalid :
        List.of("10.0.0/8", "010.0.0.0/8", "10.0.0.0/33", "::1", "1:2/3", "::1::/4", "1.2.3.4/")) {
      assertEquals(false, Cidr.valid(invalid), invalid);
    }
  }
}
