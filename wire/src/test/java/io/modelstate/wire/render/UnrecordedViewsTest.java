package io.modelstate.wire.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.Cases;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.ApplicationOffersWire.ApplicationOffersResults;
import io.modelstate.wire.model.ApplicationOffersWire.QueryApplicationOffersResults;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResults;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResults;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.offer.FindOffers;
import io.modelstate.wire.render.offer.ShowOffer;
import io.modelstate.wire.render.resource.Resources;
import io.modelstate.wire.render.status.Storage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms of the views that no recorded case shows, on the answers of recorded cases. */
class UnrecordedViewsTest {
  private static final Viewer VIEWER =
      new Viewer("lab", "admin", "admin/alpha", ZoneOffset.UTC, Instant.EPOCH);

  private static <T> T answer(String folder, String method, Class<T> type) {
    var golden = GoldenCase.at(Cases.find("golden/" + folder).orElseThrow());
    JsonNode response = golden.call(method, Format.TEXT).orElseThrow().get("response");
    return Json.read(response, type);
  }

  private static Rendered storage(Answer<VolumeDetailsListResults> volumes, Storage.Kind kind) {
    return Storage.list(
        Answer.ok(new FilesystemDetailsListResults(List.of())),
        volumes,
        Answer.ok(new StorageDetailsListResults(List.of())),
        kind,
        VIEWER,
        Format.TEXT);
  }

  @Test
  void volumesHaveARowForEachMachineAndOneForWhatIsAttachedNowhere() {
    var volumes = answer("storage/many", "ListVolumes", VolumeDetailsListResults.class);

    var table =
        """
        Machine  Unit  Storage ID  Volume ID  Provider ID  Device  Size     State     Message
                                   9          vol-9                500 MiB  detached \s
        1        db/1  pgdata/2    0          vol-1        sdb     1.0 GiB  attached \s
        """;
    assertEquals(table, storage(Answer.ok(volumes), Storage.Kind.VOLUMES).stdout());
    assertEquals(table, storage(Answer.ok(volumes), Storage.Kind.ALL).stdout());
  }

  @Test
  void storageTellsOfTheCallThatFailed() {
    var rendered = storage(Answer.failed(new WireError("no disks", "not found")), Storage.Kind.ALL);

    assertEquals("ERROR no disks (not found)\n", rendered.stderr());
    assertEquals(1, rendered.exitCode());
  }

  private static String unit(ShowUnit.Options options) {
    var units = answer("show-unit/relations", "UnitsInfo", UnitInfoResults.class);
    return ShowUnit.render(units, options, Format.YAML).stdout();
  }

  @Test
  void showUnitLeavesOutTheUnitsOfARelationWhenAskedTo() {
    var shown = unit(new ShowUnit.Options("", "", true));

    assertEquals(4, shown.lines().filter(line -> line.contains("relation-id")).count());
    assertFalse(shown.contains("in-scope"), shown);
  }

  @Test
  void showUnitKeepsTheOneRelatedUnitThatIsNamed() {
    var shown = unit(new ShowUnit.Options("", "web/10", false));

    assertEquals(1, shown.lines().filter(line -> line.contains("relation-id")).count());
    assertTrue(shown.contains("      web/10:\n"), shown);
    assertFalse(shown.contains("web/2"), shown);
  }

  @Test
  void namesThatAreNotValidAreAllNamed() {
    assertEquals(
        "ERROR unit names db, x/y not valid\n",
        ShowUnit.refused(List.of("db", "web/0", "x/y")).orElseThrow().stderr());
    assertEquals(
        "ERROR an application name must be supplied\n",
        ShowApplication.refused(List.of()).orElseThrow().stderr());
    assertTrue(ShowApplication.refused(List.of("web")).isEmpty());
  }

  @Test
  void resourcesOfAnApplicationEndInWhatTheStoreHas() {
    assertEquals(
        """
        Resource  Supplied by  Revision
        blob      admin        2025-03-04T05:06
        empty     upload       -
        img       store        0
        zz        store        3

        [Updates Available]
        Resource  Revision
        zz        5
        """,
        resources("web"));
  }

  @Test
  void resourcesOfAUnitAreThoseItHas() {
    assertEquals(
        """
        Resource  Revision
        blob      2025-03-04T05:06
        zz        2
        """,
        resources("web/2"));
  }

  private static String resources(String name) {
    var answer = answer("resources/details", "ListResources", ResourcesResults.class);
    return Resources.render(answer, name, false, Format.TEXT).stdout();
  }

  @Test
  void foundOffersAreInTheOrderOfTheirUrls() {
    var offers =
        answer("offers/active-only", "ListApplicationOffers", QueryApplicationOffersResults.class);

    assertEquals(
        """
        Store  URL               Access  Interfaces
        lab    admin/alpha.pgdb  admin   pgsql:db
        lab    admin/alpha.zz    admin   http:admin, http:www
        """,
        FindOffers.render(offers, VIEWER, Format.TEXT).stdout());
  }

  @Test
  void aDescriptionOfOneWordIsChopped() {
    var offer =
        """
        {"results":[{"result":{"offer-url":"other:bob/beta.logs","application-description":"%s",
        "endpoints":[{"name":"sink","role":"provider","interface":"syslog"}]}}]}
        """
            .formatted("x".repeat(50));

    assertEquals(
        """
        Store  URL            Access  Description                                    Endpoint  Interface  Role
        other  bob/beta.logs  -       xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  sink      syslog     provider
                                      xxxxx                                                              \s
        """,
        ShowOffer.render(Json.read(offer, ApplicationOffersResults.class), VIEWER, Format.TEXT)
            .stdout());
  }
}
