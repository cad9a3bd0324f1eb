package io.modelstate.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Cases;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.CommonWire.EntityStatus;
import io.modelstate.wire.model.ControllerWire.MigrationTargetInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.model.WireTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WireRecordsTest {
  private static final Map<String, Class<?>> ANSWERS =
      Map.of(
          "models", ModelSummaryResults.class,
          "show-model", ModelInfoResults.class,
          "status", FullStatus.class);

  @TestFactory
  Stream<DynamicTest> answersComeBackAsTheyWere() {
    return ANSWERS.entrySet().stream()
        .flatMap(e -> inputs(e.getKey()).map(path -> roundTrip(path, e.getValue())));
  }

  private static Stream<Path> inputs(String verb) {
    return Cases.find("golden/" + verb).stream()
        .flatMap(
            folder -> {
              try (var cases = Files.list(folder)) {
                return cases.sorted().map(c -> c.resolve("input.json")).toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static DynamicTest roundTrip(Path input, Class<?> type) {
    return DynamicTest.dynamicTest(
        input.getName(input.getNameCount() - 2).toString(),
        () -> {
          var sent = Json.lenient().readTree(input.toFile());
          assertEquals(sent, Json.lenient().readTree(Json.write(Json.read(sent, type))));
        });
  }

  @Test
  void absentAndNullMembersAreEmpty() {
    var info =
        Json.read("{\"name\":null,\"is-controller\":true,\"new-member\":1}", ModelInfo.class);
    assertEquals("", info.name());
    assertEquals("", info.cloudRegion());
    assertEquals(EntityStatus.NONE, info.status());
    assertNull(info.users());
    assertNull(info.agentVersion());
  }

  @Test
  void strictReadingRefusesUnknownMembers() {
    assertThrows(
        IOException.class,
        () -> Json.strict().readValue("{\"message\":\"\",\"other\":1}", WireError.class));
  }

  @Test
  void leavesOutWhatIsEmpty() {
    assertEquals(
        "{\"message\":\"permission denied\",\"code\":\"unauthorized access\"}",
        Json.write(new WireError("permission denied", "unauthorized access")));
    assertEquals(
        "{\"controller-tag\":\"controller-1\",\"addrs\":null,\"ca-cert\":\"\",\"auth-tag\":\"user-bob\"}",
        Json.write(
            new MigrationTargetInfo("controller-1", "", null, "", "user-bob", "", "", "", false)));
  }

  @Test
  void timesKeepZoneAndFraction() {
    for (var text :
        new String[] {
          "2026-03-04T04:05:06.123456789Z",
          "2026-03-04T04:05:06Z",
          "2026-03-04T04:05:06.5+02:00",
          "0001-01-01T00:00:00Z"
        }) {
      assertEquals(text, WireTime.parse(text).toString());
    }
  }
}
