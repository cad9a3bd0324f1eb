package io.modelstate.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.Cases;
import io.modelstate.domain.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes a test of each vector of a file; outputs are compared as JSON. */
final class Vectors {
  private Vectors() {}

  static Stream<DynamicTest> of(
      String file, Function<JsonNode, Object> function, String... functionsElsewhere) {
    var elsewhere = Set.of(functionsElsewhere);
    return Cases.find("vectors/" + file).stream()
        .map(
            path -> {
              try {
                return Json.lenient().readTree(Files.readAllBytes(path));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .flatMap(
            vectors ->
                IntStream.range(0, vectors.size())
                    .filter(
                        i -> !elsewhere.contains(vectors.at("/" + i + "/input/function").asText()))
                    .mapToObj(i -> test(i, vectors.get(i), function)));
  }

  private static DynamicTest test(int index, JsonNode vector, Function<JsonNode, Object> function) {
    var input = vector.get("input");
    return DynamicTest.dynamicTest(
        index + " " + input,
        () -> {
          if (vector.has("error")) {
            var refused = assertThrows(RuntimeException.class, () -> function.apply(input));
            assertEquals(vector.get("error").asText(), message(refused));
          } else {
            assertEquals(
                vector.get("output"), Json.lenient().readTree(Json.write(function.apply(input))));
          }
        });
  }

  private static String message(RuntimeException refused) {
    return refused instanceof Rejected rejected
        ? rejected.message()
        : String.valueOf(refused.getMessage());
  }
}
