package io.modelstate.charms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.charm.CharmAction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;

class CharmFolderTest {
  private static final String METADATA =
      """
      name: mine
      summary: of my own
      requires:
        db: mysql
      storage:
        data: {type: filesystem, multiple: {range: 1-3}, minimum-size: 2G}
      """;
  private static final String CONFIG =
      """
      options:
        port: {type: int, default: 80, description: where}
      """;

  @TempDir Path folder;

  @Test
  void readsFoldersAndArchives() throws IOException {
    var charm = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(charm.resolve("metadata.yaml"), METADATA);
    Files.writeString(charm.resolve("config.yaml"), CONFIG);
    Files.write(
        folder.resolve("packed.charm"),
        zip(Map.of("metadata.yaml", METADATA, "config.yaml", CONFIG, "src/charm.py", "pass")));
    var store = new CharmFolder(folder);
    for (var name : new String[] {"mine", "packed"}) {
      var metadata = store.entry(name).orElseThrow().metadata();
      assertEquals("mysql", metadata.endpoints().get("db").interfaceName());
      assertEquals(
          ConfigValue.whole(80), metadata.options().get("port").defaultValue().orElseThrow());
      assertEquals(3, metadata.storage().get("data").countMax());
      assertEquals(2048, metadata.storage().get("data").minimumSizeMib());
    }
    assertTrue(store.entry("other").isEmpty());
    assertTrue(store.entry("../mine").isEmpty());
  }

  @Test
  void theOneFileOfNewerCharmsWillDo() {
    var metadata =
        CharmReader.read(
            Map.of(
                "charmcraft.yaml",
                """
                name: mine
                bases:
                  - build-on: [{name: ubuntu, channel: "22.04"}]
                    run-on: [{name: ubuntu, channel: "22.04", architectures: [amd64]}]
                config: {options: {port: {type: int, default: 80}}}
                provides: {site: {interface: http}}
                """));
    assertEquals("ubuntu@22.04", metadata.bases().getFirst().text());
    assertTrue(metadata.options().containsKey("port"));
    assertEquals("http", metadata.endpoints().get("site").interfaceName());
  }

  /** As Go writes an empty file: stored as it is, with its size behind it. */
  @Test
  void readsArchivesWithStoredFilesThatTellTheirSizeLate() throws IOException {
    var zip = zip(Map.of("metadata.yaml", METADATA, "dispatch", ""));
    for (int at = 0; at < zip.length - 4; at++) {
      boolean local = at(zip, at, 'P', 'K', 3, 4) && zip[at + 26] == "dispatch".length();
      boolean listed = at(zip, at, 'P', 'K', 1, 2) && zip[at + 28] == "dispatch".length();
      if (local || listed) {
        zip[at + (local ? 8 : 10)] = 0;
      }
    }
    assertEquals("mine", CharmFolder.unzipped(zip).name());
  }

  private static boolean at(byte[] zip, int at, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (zip[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  @Test
  void keepsWhatActionsSayOfThemselves() {
    var actions =
        """
        backup:
          description: Saves all.
          params: {level: {type: integer, default: 3}, share: {default: 0.5}, all: {default: null}}
          required: [level]
        ping: {}
        """;
    var charm = CharmReader.read(Map.of("metadata.yaml", METADATA, "actions.yaml", actions));
    var backup = charm.actions().get("backup");
    assertEquals("Saves all.", backup.description());
    assertEquals(ConfigValue.texts(List.of("level")), backup.schema().get("required"));
    assertEquals(
        Map.of("type", "integer", "default", 3L),
        ((Map<?, ?>) Objects.requireNonNull(backup.schema().get("params").plain())).get("level"));
    assertEquals(new CharmAction("", TreePMap.empty()), charm.actions().get("ping"));
    assertEquals(charm.actions(), CharmReader.read(CharmWriter.files(charm)).actions());
  }

  @Test
  void refusesSchemasThatJujuHasNoUseFor() {
    for (var bad : List.of("{$ref: x}", "{a: {$schema: y}}", "{default: .inf}")) {
      var files =
          Map.of("metadata.yaml", METADATA, "actions.yaml", "go: {params: %s}".formatted(bad));
      assertThrows(Rejected.class, () -> CharmReader.read(files), bad);
    }
  }

  @Test
  void refusesWhatIsNoCharm() {
    refused(
        "cannot read charm archive: no metadata.yaml in it", zip(Map.of("src/charm.py", "pass")));
    refused(
        "cannot read charm archive: zip: not a valid zip file",
        "no zip at all".getBytes(StandardCharsets.UTF_8));
    refused("cannot parse charm metadata: ", zip(Map.of("metadata.yaml", "name: [")));
    refused("charm metadata has no valid name: \"X y\"", zip(Map.of("metadata.yaml", "name: X y")));
    refused(
        "invalid config: option \"port\" has unknown type \"whole\"",
        zip(Map.of("metadata.yaml", METADATA, "config.yaml", "options: {port: {type: whole}}")));
  }

  private static void refused(String text, byte[] zip) {
    var rejected = assertThrows(Rejected.class, () -> CharmFolder.unzipped(zip));
    assertTrue(rejected.message().startsWith(text), rejected::message);
  }

  private static byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
