package io.modelstate.runtime.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelstate.domain.config.ConfigValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A configuration value comes out of the log as the value that went in, with its type. */
class ConfigValueJsonTest {
  private static final ObjectMapper JSON = DomainJson.mapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text\"",
        "\"\"",
        "true",
        "5",
        "-1",
        "9223372036854775807",
        "5.0",
        "0.1",
        "1.0E300",
        "null",
        "[]",
        "[\"a\",1,1.0,null,[true]]",
        "{}",
        "{\"a\":{\"b\":[1.0,2]}}"
      })
  void jsonIsReadAndWrittenAsItIs(String json) throws JsonProcessingException {
    assertEquals(json, JSON.writeValueAsString(JSON.readValue(json, ConfigValue.class)));
  }

  @Test
  void wholeNumbersAndOthersStayApart() throws JsonProcessingException {
    assertEquals(ConfigValue.whole(5), JSON.readValue("5", ConfigValue.class));
    assertEquals(new ConfigValue.Decimal(5), JSON.readValue("5.0", ConfigValue.class));
  }

  @Test
  void theTypedTreeIsLosslessThroughAnyMapper() throws JsonProcessingException {
    var plain = new ObjectMapper();
    for (var value :
        List.of(
            ConfigValue.whole(5),
            new ConfigValue.Decimal(5),
            new ConfigValue.Decimal(0.25),
            ConfigValue.texts(List.of("a", "b")),
            ConfigValue.ofWire(Map.of("a", List.of(1, 2.5, true))))) {
      var json = plain.writeValueAsString(value.typed());
      assertEquals(value, ConfigValue.of(plain.readValue(json, Object.class)));
    }
  }
}
