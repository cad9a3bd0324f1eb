package io.modelstate.charms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogueTest {
  private final Catalogue catalogue = new Catalogue();

  @Test
  void everyCharmOfTheIndexIsReadUnderItsName() {
    assertTrue(catalogue.names().size() >= 100);
    for (var name : catalogue.names()) {
      var entry = catalogue.entry(name).orElseThrow();
      assertEquals(name, entry.metadata().name());
      assertTrue(!entry.channels().isEmpty(), name);
      assertTrue(!entry.metadata().bases().isEmpty(), name);
    }
  }

  @Test
  void saysWhatAModelsStateDependsOn() {
    var postgresql = catalogue.entry("postgresql").orElseThrow().metadata();
    assertEquals(Role.PROVIDER, postgresql.endpoints().get("database").role());
    assertEquals("postgresql_client", postgresql.endpoints().get("database").interfaceName());
    assertEquals(Role.PEER, postgresql.endpoints().get("database-peers").role());
    assertEquals(
        ConfigValue.text("production"),
        postgresql.options().get("profile").defaultValue().orElseThrow());
    assertEquals("/var/lib/pgdata", postgresql.storage().get("pgdata").location());
    assertTrue(catalogue.entry("ntp").orElseThrow().metadata().subordinate());
    assertEquals(
        List.of("k8s-api"), catalogue.entry("grafana-k8s").orElseThrow().metadata().assumes());
  }

  @TestFactory
  Stream<DynamicTest> everyRelationAndOptionOfTheDemoBundlesFits() throws IOException {
    var folder = Path.of("src/test/resources/bundles");
    try (var files = Files.list(folder)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> fits(file)));
    }
  }

  private void fits(Path bundle) throws IOException {
    var charms = new HashMap<String, String>();
    var documents = new ArrayList<JsonNode>();
    try (var values =
        new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(bundle.toFile())) {
      values.forEachRemaining(documents::add);
    }
    for (var document : documents) {
      for (var application : document.path("applications").properties()) {
        if (application.getValue().has("charm")) {
          charms.put(application.getKey(), application.getValue().path("charm").asText());
          options(application.getValue());
        }
      }
    }
    for (var relation : documents.getFirst().path("relations")) {
      relates(charms, relation.get(0).asText(), relation.get(1).asText());
    }
  }

  private void options(JsonNode application) {
    var metadata = catalogue.entry(application.path("charm").asText()).orElseThrow().metadata();
    for (var option : application.path("options").properties()) {
      var known = metadata.options().get(option.getKey());
      assertNotNull(known, metadata.name() + " " + option.getKey());
      var fits =
          switch (known.type()) {
            case STRING, SECRET -> option.getValue().isTextual();
            case INT -> option.getValue().isInt() || option.getValue().isLong();
            case FLOAT -> option.getValue().isNumber();
            case BOOLEAN -> option.getValue().isBoolean();
          };
      assertTrue(fits, metadata.name() + " " + option);
    }
    application
        .path("storage")
        .fieldNames()
        .forEachRemaining(name -> assertTrue(metadata.storage().containsKey(name), name));
  }

  private void relates(Map<String, String> charms, String one, String other) {
    var first = endpoint(charms, one);
    var second = endpoint(charms, other);
    if (first != null && second != null) {
      assertEquals(first.interfaceName(), second.interfaceName(), one + " " + other);
      assertTrue(first.role() != second.role(), one + " " + other);
    }
  }

  /** Null for an offer elsewhere, which says nothing of itself. */
  private CharmEndpoint endpoint(Map<String, String> charms, String text) {
    var parts = text.split(":", -1);
    var charm = charms.get(parts[0]);
    return charm == null || parts.length == 1
        ? null
        : catalogue.entry(charm).orElseThrow().metadata().endpoint(parts[1]).orElseThrow();
  }

  @Test
  void resolvesByChannelRevisionBaseAndArchitecture() {
    var plain = catalogue.resolve(CharmRequest.of("postgresql"));
    assertEquals("ch:amd64/postgresql-468", plain.charm().url());
    assertEquals("14/stable", plain.charm().origin().channel());
    assertEquals("ubuntu@22.04", plain.charm().origin().base());
    var asked =
        catalogue.resolve(
            new CharmRequest(
                "postgresql", "14/edge", OptionalInt.of(400), "arm64", "ubuntu@24.04", ""));
    assertEquals("ch:arm64/postgresql-400", asked.charm().url());
    assertEquals("14/edge", asked.charm().origin().channel());
    assertEquals("ubuntu@24.04", asked.charm().origin().base());
    assertEquals(
        "ubuntu@24.04",
        catalogue
            .resolve(
                new CharmRequest("postgresql", "", OptionalInt.empty(), "", "", "ubuntu@24.04"))
            .charm()
            .origin()
            .base());
    assertEquals("2.0/edge", at("juju-qa-test", "2.0/edge").charm().origin().channel());
    assertEquals("ch:amd64/juju-qa-test-22", at("juju-qa-test", "2.0/edge").charm().url());
    assertEquals("ch:amd64/juju-qa-test-21", at("juju-qa-test", "2.0/beta").charm().url());
    assertEquals("latest/candidate", at("juju-qa-test", "candidate").charm().origin().channel());
    assertEquals("2.0/stable", at("juju-qa-test", "2.0").charm().origin().channel());
  }

  private ResolvedCharm at(String name, String channel) {
    return catalogue.resolve(new CharmRequest(name, channel, OptionalInt.empty(), "", "", ""));
  }

  @Test
  void refusesUnknownNamesAndChannelsWithAWayOut() {
    var name =
        assertThrows(Rejected.class, () -> catalogue.resolve(CharmRequest.of("no-such-charm")));
    assertTrue(
        name.message()
            .startsWith(
                "resolving with preferred channel: resolving error: No charm or bundle with name"
                    + " 'no-such-charm'"),
        name::message);
    var channel = assertThrows(Rejected.class, () -> at("postgresql", "99/stable"));
    assertEquals(
        "selecting releases: charm or bundle not found for channel \"99/stable\", base"
            + " \"amd64/ubuntu/22.04\"\navailable releases are:\n  channel \"14/stable\":"
            + " available bases are: ubuntu@22.04, ubuntu@24.04",
        channel.message());
  }
}
