package io.modelstate.charms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CharmWriterTest {
  private final Catalogue catalogue = new Catalogue();

  @TestFactory
  Stream<DynamicTest> whatIsWrittenOfACharmIsReadAsTheSameCharm() {
    return catalogue.names().stream()
        .sorted()
        .map(name -> DynamicTest.dynamicTest(name, () -> same(name)));
  }

  private void same(String name) {
    var written = CharmFolder.unzipped(catalogue.entry(name).orElseThrow().archive().bytes());
    var once = CharmWriter.files(written);
    var charm = catalogue.entry(name).orElseThrow().metadata();
    assertEquals(CharmWriter.files(charm).keySet(), once.keySet());
    assertEquals(charm.endpoints(), written.endpoints());
    assertEquals(charm.options(), written.options());
    assertEquals(charm.storage(), written.storage());
    assertEquals(charm.resources(), written.resources());
    assertEquals(charm.actions(), written.actions());
    assertEquals(charm.containers(), written.containers());
    assertEquals(charm.assumes(), written.assumes());
    assertEquals(charm.subordinate(), written.subordinate());
    assertEquals(
        charm.bases().stream().map(base -> base.text()).toList(),
        written.bases().stream().map(base -> base.text()).toList());
  }

  @Test
  void anArchiveHasTheSameBytesEachTime() {
    var mysql = catalogue.entry("mysql").orElseThrow();
    assertArrayEquals(mysql.archive().bytes(), mysql.archive().bytes());
    assertEquals(64, mysql.archive().hash("SHA-256").length());
  }

  @Test
  void everyBundleNamesCharmsOfTheCatalogue() {
    for (var name : Bundles.names()) {
      var bundle = Bundles.entry(name).orElseThrow();
      bundle.charms().forEach(charm -> catalogue.entry(charm).orElseThrow());
      assertEquals(false, bundle.charms().isEmpty(), name);
    }
  }
}
