package io.modelstate.runtime.cloud;

import static io.modelstate.domain.Charmed.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Charmed;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmResource;
import io.modelstate.domain.model.charm.CharmStorage;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.model.offer.OfferCommand.OfferApplication;
import io.modelstate.domain.model.relation.RelationCommand.Integrate;
import io.modelstate.domain.model.resource.ResourceCommand.UploadResource;
import io.modelstate.domain.model.saas.SaasCommand.ConsumeOffer;
import io.modelstate.domain.model.storage.StorageDirective;
import io.modelstate.domain.model.unit.UnitCommand.RemoveUnit;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.engine.Rig;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;

/** What the simulated cloud does of storage and resources, and where a relation crosses models. */
class CloudStorageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final CharmMetadata PG =
      new CharmMetadata(
          "pg",
          "",
          "",
          false,
          List.of(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.singleton(
              "data", new CharmStorage(Kind.FILESYSTEM, "", false, false, 1, 1, 0, "/srv")),
          TreePMap.singleton("conf", new CharmResource(CharmResource.Type.FILE, "pg.conf", "")),
          TreePMap.empty(),
          List.of(),
          List.of(),
          TreePMap.empty(),
          List.of(),
          "0.0.0",
          "");

  @TempDir Path folder;

  private Rig rig;
  private ModelId model;

  @BeforeEach
  void open() {
    rig = Rig.open(new MemoryEventLog(), folder, () -> Rig.NOON).bootstrapped();
    model = rig.addModel("dev");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void storageIsMadeAndAttachedLeftBehindAndDestroyedWithItsModel() {
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.AT_ONCE)) {
      rig.send(deploy(PG, TreePMap.singleton("data", new StorageDirective("lxd", 64, 1))));
      var attached = await(model, state -> status(state).equals("attached"));
      assertEquals(
          "/srv", attached.storage().require("data/0").attachments().get("pg/0").location());
      rig.send(new RemoveUnit(model, "pg/0", false, false));
      await(model, state -> status(state).equals("detached"));
      rig.send(new DestroyModel(model, Optional.of(true), false));
      await(model, state -> state.details().life() == Life.GONE);
      assertEquals(Pace.AT_ONCE, cloud.profile());
    }
  }

  @Test
  void unitsFetchWhatTheirApplicationGets() {
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.AT_ONCE)) {
      rig.send(deploy(PG, TreePMap.empty()));
      rig.send(new UploadResource(model, "pg", "conf", "abc", 3, Optional.empty()));
      var state = await(model, now -> now.resources().ofUnit("pg/0").containsKey("conf"));
      assertEquals(state.resources().ofApplication("pg"), state.resources().ofUnit("pg/0"));
      assertEquals(Pace.AT_ONCE, cloud.profile());
    }
  }

  @Test
  void aRelationToAnotherModelJoinsOnceTheUnitsHereDo() {
    var other = rig.addModel("prod");
    try (var cloud = SimulatedCloud.start(rig.engine(), Pace.AT_ONCE)) {
      rig.send(on(model, Charmed.MYSQL));
      rig.send(
          new OfferApplication(
              model, "db", "mysql", "", TreePMap.singleton("db", "server"), Optional.empty()));
      rig.send(on(other, Charmed.BLOG));
      rig.send(new ConsumeOffer(other, "admin/dev.db", ""));
      rig.send(new Integrate(other, List.of("blog", "db")));
      var state =
          await(
              other,
              now ->
                  now.relations()
                      .at("blog:db db:db")
                      .filter(relation -> relation.status().current().equals("joined"))
                      .isPresent());
      assertTrue(
          state.relations().at("blog:db db:db").orElseThrow().inScope().containsKey("blog/0"));
      assertEquals(Pace.AT_ONCE, cloud.profile());
    }
  }

  private static String status(ModelState state) {
    return state.storage().at("data/0").map(storage -> storage.status().current()).orElse("");
  }

  private DeployApplication on(ModelId where, CharmMetadata metadata) {
    return deploy(where, metadata, TreePMap.empty());
  }

  private DeployApplication deploy(
      CharmMetadata metadata, TreePMap<String, StorageDirective> storage) {
    return deploy(model, metadata, storage);
  }

  private static DeployApplication deploy(
      ModelId where, CharmMetadata metadata, TreePMap<String, StorageDirective> storage) {
    return new DeployApplication(
        where,
        metadata.name(),
        at(metadata, 1),
        metadata,
        1,
        List.of(),
        Constraints.NONE,
        TreePMap.empty(),
        false,
        TreePMap.empty(),
        storage,
        TreePMap.empty(),
        List.of(),
        TreePMap.empty(),
        false,
        false);
  }

  private ModelState await(ModelId where, Predicate<ModelState> reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.test(rig.model(where))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not reached: " + rig.model(where).contents());
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
    return rig.model(where);
  }
}
