package io.modelstate.domain.model.storage;

import static io.modelstate.domain.Charmed.at;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.ModelSpec.givenOn;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.model.storage.Stored.PG;
import static io.modelstate.domain.model.storage.Stored.charm;
import static io.modelstate.domain.model.storage.Stored.deploy;
import static io.modelstate.domain.model.storage.Stored.filesystem;
import static io.modelstate.domain.model.storage.Stored.instance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.application.ApplicationCommand.RefreshApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmStorage;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.storage.StorageCommand.DetachStorage;
import io.modelstate.domain.model.unit.UnitCommand.AddUnits;
import io.modelstate.domain.model.unit.UnitCommand.RemoveUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pcollections.TreePMap;

class StorageAtDeployTest {
  private static final TreePMap<String, StorageDirective> NOTHING = TreePMap.empty();

  @Test
  void whatIsNotSaidComesFromCharmAndModel() {
    var wanted =
        given()
            .after(
                deploy(
                    NOTHING
                        .plus("logs", new StorageDirective("", 0, 2))
                        .plus("disk", new StorageDirective("", 4096, 1))))
            .state()
            .applications()
            .require("pg")
            .wanted()
            .storage();
    assertEquals(new StorageDirective("rootfs", 1024, 1), wanted.get("pgdata"));
    assertEquals(new StorageDirective("lxd", 1024, 2), wanted.get("logs"));
    assertEquals(new StorageDirective("loop", 4096, 1), wanted.get("disk"));
  }

  @Test
  void theModelSaysWhereStorageComesFrom() {
    var config =
        TreePMap.<String, ConfigValue>empty()
            .plus("storage-default-filesystem-source", new ConfigValue.Text("tmpfs"));
    var wanted =
        given(new ConfigChanged(config, List.of()))
            .after(deploy(NOTHING.plus("pgdata", new StorageDirective("", 0, 1))))
            .state()
            .applications()
            .require("pg")
            .wanted()
            .storage();
    assertEquals(new StorageDirective("tmpfs", 1024, 1), wanted.get("pgdata"));
  }

  @Test
  void eachUnitHasItsOwn() {
    var spec =
        given()
            .after(
                deploy(NOTHING.plus("logs", new StorageDirective("lxd", 512, 2))),
                Stored.another());
    var storage = spec.state().storage();
    assertEquals(
        Set.of("logs/0", "logs/1", "pgdata/2", "logs/3", "logs/4", "pgdata/5"),
        storage.byId().keySet());
    assertEquals(List.of("logs/0", "logs/1", "pgdata/2"), storage.of("pg/0"));
    assertEquals(2, storage.count("pg/1", "logs"));
    var data = instance(spec, "pgdata/5");
    assertEquals("pg/1", data.owner());
    assertEquals("1/5", data.filesystem());
    assertEquals("", data.volume());
    assertFalse(data.detachable());
    assertEquals("pending", data.status().current());
    assertEquals(
        new StorageAttachment(EntityLife.ALIVE, "/srv/pg", false, false),
        data.attachments().get("pg/1"));
    var log = instance(spec, "logs/3");
    assertTrue(log.detachable());
    assertEquals("3", log.filesystem());
    assertEquals("/var/lib/juju/storage/logs/3", log.attachments().get("pg/1").location());
  }

  @Test
  void aFilesystemOnAVolumeHasBoth() {
    var spec =
        givenOn(Stored.EC2)
            .after(deploy(NOTHING.plus("pgdata", new StorageDirective("ebs", 2048, 1))));
    assertEquals("0", instance(spec, "pgdata/0").filesystem());
    assertEquals("0", instance(spec, "pgdata/0").volume());
  }

  @Test
  void onKubernetesEachUnitIsAHost() {
    var kubernetes = new Placement("k", "kubernetes", "", Optional.empty());
    var spec =
        givenOn(kubernetes)
            .after(deploy(NOTHING.plus("logs", new StorageDirective("tmpfs", 64, 1))));
    assertEquals("pg/0/0", instance(spec, "logs/0").filesystem());
    assertEquals("kubernetes", instance(spec, "pgdata/1").pool());
    assertEquals("1", instance(spec, "pgdata/1").filesystem());
    assertEquals("0", instance(spec, "pgdata/1").volume());
  }

  @Test
  void whatIsBoundToAUnitGoesWithItEvenWhenItWasDetached() {
    var spec =
        givenOn(new Placement("k", "kubernetes", "", Optional.empty()))
            .after(
                deploy(NOTHING.plus("logs", new StorageDirective("tmpfs", 64, 1))),
                new DetachStorage(MODEL, "logs/0", Optional.of("pg/0"), false));
    assertEquals("pg/0", instance(spec, "logs/0").host());
    spec.after(new RemoveApplication(MODEL, "pg", true, true));
    assertTrue(spec.state().storage().at("logs/0").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nosuch | '' | 0 | 1 | charm \"pg\" has no store called \"nosuch\"",
        "pgdata | '' | 0 | 2 | charm \"pg\" store \"pgdata\": storage is singular, 2 specified",
        "disk | '' | 0 | 3 | charm \"pg\" store \"disk\": at most 2 instances supported, 3"
            + " specified",
        "disk | '' | 100 | 1 | charm \"pg\" store \"disk\": minimum storage size is 2.0 GB, 100 MB"
            + " specified",
        "disk | lxd | 0 | 1 | \"lxd\" provider does not support \"block\" storage",
      })
  void refuses(String name, String pool, long size, int count, String text) {
    given()
        .when(deploy(NOTHING.plus(name, new StorageDirective(pool, size, count))))
        .refuses(NONE, "cannot add application \"pg\": " + text);
  }

  @Test
  void refusesAnUnknownPool() {
    given()
        .when(deploy(NOTHING.plus("logs", new StorageDirective("nosuch", 0, 1))))
        .refuses(NOT_FOUND, "cannot add application \"pg\": pool \"nosuch\" not found");
  }

  @Test
  void existingStorageTakesThePlaceOfNew() {
    var spec = Stored.settled(Stored.detachable());
    spec.after(new RemoveUnit(MODEL, "pg/0", false, true));
    assertEquals("", instance(spec, "pgdata/0").owner());
    spec.after(new AddUnits(MODEL, "pg", 1, List.of(), List.of("pgdata/0")));
    assertEquals(List.of("pgdata/0"), spec.state().storage().of("pg/1"));
    assertEquals("pg/1", instance(spec, "pgdata/0").owner());
  }

  @Test
  void anotherCharmBringsItsStorageToUnitsThatAreThere() {
    var more = charm(PG.storage().plus("cache", filesystem(1, 1, "")));
    var spec = Stored.bound().after(refresh(more));
    assertEquals(List.of("pgdata/0", "cache/1"), spec.state().storage().of("pg/0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gone | required storage \"pgdata\" removed",
        "moved | existing storage \"pgdata\" location changed from \"/srv/pg\" to \"/pg\"",
        "fewer | existing storage \"logs\" range contracted: max decreased from <unbounded> to 3",
      })
  void refusesACharmThatDoesNotFit(String how, String text) {
    var charm =
        switch (how) {
          case "gone" -> charm(PG.storage().minus("pgdata"));
          case "moved" -> charm(PG.storage().plus("pgdata", filesystem(1, 1, "/pg")));
          default -> charm(PG.storage().plus("logs", filesystem(0, 3, "")));
        };
    Stored.bound()
        .when(refresh(charm))
        .refuses(NONE, "cannot upgrade application \"pg\" to charm \"ch:amd64/pg-2\": " + text);
  }

  @Test
  void sharedStorageIsForNobody() {
    var shared =
        charm(
            TreePMap.singleton(
                "all",
                new CharmStorage(CharmStorage.Kind.FILESYSTEM, "", true, false, 1, 1, 0, "")));
    given()
        .when(deploy(shared, at(shared, 1), NOTHING, List.of()))
        .refuses(
            NONE,
            "cannot add application \"pg\": no constraints specified for shared charm storage"
                + " \"all\"");
  }

  private static RefreshApplication refresh(CharmMetadata metadata) {
    return new RefreshApplication(
        MODEL,
        "pg",
        at(metadata, 2),
        metadata,
        TreePMap.empty(),
        NOTHING,
        TreePMap.empty(),
        TreePMap.empty(),
        false,
        false);
  }
}
