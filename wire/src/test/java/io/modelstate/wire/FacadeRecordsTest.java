package io.modelstate.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.Cases;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOffersResults;
import io.modelstate.wire.model.ApplicationOffersWire.OfferFilters;
import io.modelstate.wire.model.ApplicationOffersWire.OfferUrls;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationGet;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetConstraintsResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResults;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResults;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.CommonWire.StringsResults;
import io.modelstate.wire.model.KeyManagerWire.ListSshKeys;
import io.modelstate.wire.model.ResourcesWire.ListResourcesArgs;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResults;
import io.modelstate.wire.model.StorageWire.FilesystemFilters;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetailsResults;
import io.modelstate.wire.model.StorageWire.StorageFilters;
import io.modelstate.wire.model.StorageWire.StoragePoolFilters;
import io.modelstate.wire.model.StorageWire.StoragePoolsResults;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResults;
import io.modelstate.wire.model.StorageWire.VolumeFilters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads recorded calls into the records of their facade and writes them again. */
class FacadeRecordsTest {
  private record Call(Class<?> params, Class<?> response) {}

  private static final Map<String, Call> CALLS =
      Map.ofEntries(
          Map.entry("ApplicationsInfo", new Call(Entities.class, ApplicationInfoResults.class)),
          Map.entry("UnitsInfo", new Call(Entities.class, UnitInfoResults.class)),
          Map.entry("Get", new Call(ApplicationGet.class, ApplicationGetResults.class)),
          Map.entry(
              "GetConstraints", new Call(Entities.class, ApplicationGetConstraintsResults.class)),
          Map.entry(
              "ListFilesystems",
              new Call(FilesystemFilters.class, FilesystemDetailsListResults.class)),
          Map.entry("ListVolumes", new Call(VolumeFilters.class, VolumeDetailsListResults.class)),
          Map.entry(
              "ListStorageDetails",
              new Call(StorageFilters.class, StorageDetailsListResults.class)),
          Map.entry("StorageDetails", new Call(Entities.class, StorageDetailsResults.class)),
          Map.entry("ListPools", new Call(StoragePoolFilters.class, StoragePoolsResults.class)),
          Map.entry(
              "ListApplicationOffers",
              new Call(OfferFilters.class, QueryApplicationOffersResults.class)),
          Map.entry(
              "FindApplicationOffers",
              new Call(OfferFilters.class, QueryApplicationOffersResults.class)),
          Map.entry("ApplicationOffers", new Call(OfferUrls.class, ApplicationOffersResults.class)),
          Map.entry("ListResources", new Call(ListResourcesArgs.class, ResourcesResults.class)),
          Map.entry("ListKeys", new Call(ListSshKeys.class, StringsResults.class)));

  private static final List<String> VERBS =
      List.of(
          "show-application",
          "show-unit",
          "config",
          "constraints",
          "storage",
          "show-storage",
          "storage-pools",
          "offers",
          "show-offer",
          "find-offers",
          "resources",
          "ssh-keys");

  @TestFactory
  Stream<DynamicTest> nothingOfACallIsLost() {
    return VERBS.stream()
        .flatMap(verb -> Cases.find("golden/" + verb).stream())
        .flatMap(FacadeRecordsTest::folders)
        .flatMap(FacadeRecordsTest::tests);
  }

  private static Stream<DynamicTest> tests(Path folder) {
    List<DynamicTest> tests = new ArrayList<>();
    for (var call : tree(folder.resolve("input.json"))) {
      var method = call.get("method").asText();
      var types = CALLS.get(method);
      var name = folder.getParent().getFileName() + "/" + folder.getFileName() + " " + method;
      tests.add(test(name + " params", call.get("params"), types.params()));
      if (call.has("response")) {
        tests.add(test(name + " response", call.get("response"), types.response()));
      }
    }
    return tests.stream();
  }

  private static DynamicTest test(String name, JsonNode sent, Class<?> type) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var back = Json.lenient().readTree(Json.write(Json.read(sent, type)));
          assertEquals(leaves(sent), leaves(back));
        });
  }

  /** Where in the tree there is which value; whether empty ones are sent differs by member. */
  private static Map<String, JsonNode> leaves(JsonNode tree) {
    Map<String, JsonNode> leaves = new TreeMap<>();
    collect("", tree, leaves);
    return leaves;
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
    if (node.isObject()) {
      node.properties().forEach(e -> collect(path + "/" + e.getKey(), e.getValue(), leaves));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), leaves);
      }
    } else if (!node.isNull() && !List.of("", "0", "false").contains(node.asText())) {
      leaves.put(path, node);
    }
  }

  private static Stream<Path> folders(Path verb) {
    try (var folders = Files.list(verb)) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(Path file) {
    try {
      return Json.lenient().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
