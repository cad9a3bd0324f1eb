package io.modelstate.domain.model.storage;

import static io.modelstate.domain.Charmed.idle;
import static io.modelstate.domain.Charmed.seen;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_SUPPORTED;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.STORAGE_ATTACHED;
import static io.modelstate.domain.World.NOW;
import static io.modelstate.domain.model.storage.Stored.instance;
import static io.modelstate.domain.model.storage.Stored.settled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.agent.Observation.MachineStopped;
import io.modelstate.domain.model.agent.Observation.UnitStopped;
import io.modelstate.domain.model.agent.StorageWork;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.machine.MachineCommand.RemoveMachine;
import io.modelstate.domain.model.storage.StorageCommand.AddStorage;
import io.modelstate.domain.model.storage.StorageCommand.AttachStorage;
import io.modelstate.domain.model.storage.StorageCommand.DetachStorage;
import io.modelstate.domain.model.storage.StorageCommand.ImportFilesystem;
import io.modelstate.domain.model.storage.StorageCommand.RemoveStorage;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StorageDetached;
import io.modelstate.domain.model.storage.StorageEvent.StorageMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StorageRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StorageStatusSet;
import io.modelstate.domain.model.unit.UnitCommand.RemoveUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attaching, detaching, removing and importing storage, and what units leave behind. */
class DetachedStorageTest {
  private static final Status DETACHED = Status.of("detached", NOW);
  private static final Status DETACHING = Status.of("detaching", NOW);

  /** With optional storage {@code logs/1} beside {@code pgdata/0}; both with the cloud. */
  private static ModelSpec withLogs() {
    return settled(
        Stored.detachable()
            .after(new AddStorage(MODEL, "pg/0", "logs", new StorageDirective("lxd", 512, 1))));
  }

  @Test
  void theCloudMakesAndMountsWhatIsWanted() {
    var spec = withLogs();
    var logs = instance(spec, "logs/1");
    assertEquals("attached", logs.status().current());
    assertEquals("juju-6a7e11-filesystem-1", logs.providerId());
    assertEquals(512, logs.providedMib());
    assertTrue(logs.attachments().get("pg/0").attached());
    assertEquals(List.of(), StorageWork.of(spec.state()));
  }

  @Test
  void whatTheMachineHasIsLetGoByTheMachine() {
    var spec = withLogs();
    spec.when(detach("logs/1", false))
        .then(
            new StorageAttachmentMarkedDying("logs/1", "pg/0"),
            new StorageStatusSet("logs/1", DETACHING));
    spec.after(detach("logs/1", false));
    spec.when(detach("logs/1", false)).then();
    settled(spec);
    assertEquals("detached", instance(spec, "logs/1").status().current());
    assertEquals("", instance(spec, "logs/1").owner());
    assertEquals(List.of("pgdata/0"), spec.state().storage().of("pg/0"));
    spec.when(new AttachStorage(MODEL, "logs/1", "pg/0"))
        .then(
            new StorageAttachmentAdded("logs/1", "pg/0", "/var/lib/juju/storage/logs/1", false),
            new StorageStatusSet("logs/1", Status.of("attaching", NOW)));
  }

  @Test
  void byForceItIsLetGoAtOnceAlthoughTheCharmNeedsIt() {
    var spec = withLogs();
    spec.when(detach("pgdata/0", false))
        .refuses(
            NONE,
            "cannot destroy storage attachment pgdata/0:pg/0: cannot detach, storage is singular");
    spec.when(detach("pgdata/0", true))
        .then(new StorageDetached("pgdata/0", "pg/0"), new StorageStatusSet("pgdata/0", DETACHED));
  }

  @Test
  void fromEveryUnitWhenNoneIsNamed() {
    withLogs()
        .when(new DetachStorage(MODEL, "logs/1", Optional.empty(), false))
        .then(
            new StorageAttachmentMarkedDying("logs/1", "pg/0"),
            new StorageStatusSet("logs/1", DETACHING));
    given()
        .when(new DetachStorage(MODEL, "logs/1", Optional.empty(), false))
        .refuses(NOT_FOUND, "storage instance \"logs/1\" not found");
    given()
        .when(detach("logs/1", false))
        .refuses(
            NOT_FOUND,
            "cannot destroy storage attachment logs/1:pg/0: storage attachment logs/1:pg/0 not"
                + " found");
  }

  @Test
  void refusesToAttachWhatAnotherHasOrWhatIsNotThere() {
    var spec = withLogs().after(Stored.another());
    spec.when(new AttachStorage(MODEL, "logs/1", "pg/1"))
        .refuses(
            NONE,
            "cannot attach storage logs/1 to unit pg/1: cannot attach storage owned by unit pg/0 to"
                + " unit pg/1");
    spec.when(new AttachStorage(MODEL, "logs/1", "pg/0")).then();
    spec.when(new AttachStorage(MODEL, "x/9", "pg/0"))
        .refuses(
            NOT_FOUND,
            "cannot attach storage x/9 to unit pg/0: storage instance \"x/9\" not found");
    spec.when(new AttachStorage(MODEL, "logs/1", "pg/7"))
        .refuses(NOT_FOUND, "cannot attach storage logs/1 to unit pg/7: unit \"pg/7\" not found");
  }

  @Test
  void whatIsBoundToAMachineCannotMove() {
    var spec =
        settled(
            Stored.bound()
                .after(
                    new AddStorage(MODEL, "pg/0", "logs", new StorageDirective("rootfs", 512, 1)),
                    Stored.another()));
    settled(spec.after(detach("logs/1", false)));
    spec.when(new AttachStorage(MODEL, "logs/1", "pg/1"))
        .refuses(
            NONE,
            "cannot attach storage logs/1 to unit pg/1: storage is non-detachable (bound to machine"
                + " 0)");
  }

  @Test
  void removedOnlyWhenNobodyHasItOrAskedFor() {
    var spec = withLogs();
    spec.when(remove("logs/1", false, false, false))
        .refuses(STORAGE_ATTACHED, "cannot destroy storage \"logs/1\": storage is attached");
    spec.when(remove("logs/1", true, false, false))
        .then(
            new StorageMarkedDying("logs/1", false),
            new StorageAttachmentMarkedDying("logs/1", "pg/0"),
            new StorageStatusSet("logs/1", DETACHING));
    settled(spec.after(remove("logs/1", true, false, false)));
    assertEquals("destroying", instance(spec, "logs/1").status().current());
    settled(spec);
    assertTrue(spec.state().storage().at("logs/1").isEmpty());
  }

  @Test
  void byForceRemovedAtOnce() {
    withLogs()
        .when(remove("logs/1", true, false, true))
        .then(new StorageDetached("logs/1", "pg/0"), new StorageRemoved("logs/1"));
  }

  @Test
  void releasedStorageIsLeftToTheCloud() {
    var spec = withLogs();
    settled(spec.after(remove("logs/1", true, true, false)));
    assertTrue(spec.state().storage().at("logs/1").isEmpty());
    settled(
            Stored.bound()
                .after(
                    new AddStorage(MODEL, "pg/0", "logs", new StorageDirective("rootfs", 512, 1))))
        .when(remove("logs/1", true, true, false))
        .refuses(
            NONE,
            "cannot release storage \"logs/1\": storage provider \"rootfs\" does not support"
                + " releasing storage");
  }

  @Test
  void refusesToRemoveWhatIsNotThereOrIsBlocked() {
    given()
        .when(remove("x/0", false, false, false))
        .refuses(NOT_FOUND, "cannot destroy storage \"x/0\": storage instance \"x/0\" not found");
    given(disabled(BlockType.REMOVE_OBJECT, ""))
        .when(remove("x/0", false, false, true))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }

  @Test
  void aUnitLeavesBehindWhatOutlivesItsMachine() {
    var spec = withLogs().after(seen(idle("pg/0")), new RemoveUnit(MODEL, "pg/0", false, false));
    assertEquals(EntityLife.DYING, instance(spec, "pgdata/0").attachments().get("pg/0").life());
    spec.after(seen(new UnitStopped("pg/0")));
    assertEquals("detached", instance(spec, "pgdata/0").status().current());
    assertEquals("detached", instance(spec, "logs/1").status().current());
    assertFalse(spec.state().units().contains("pg/0"));
  }

  @Test
  void orTakesItAlongWhenAskedTo() {
    var spec = withLogs().after(seen(idle("pg/0")), new RemoveUnit(MODEL, "pg/0", true, false));
    spec.after(seen(new UnitStopped("pg/0")));
    assertEquals("destroying", instance(spec, "pgdata/0").status().current());
    settled(spec);
    assertTrue(spec.state().storage().byId().isEmpty());
  }

  @Test
  void whatIsBoundToTheMachineGoesWithTheUnit() {
    var spec = settled(Stored.bound()).after(new RemoveUnit(MODEL, "pg/0", false, true));
    assertTrue(spec.state().storage().byId().isEmpty());
  }

  @Test
  void andWhatNobodyHasWithTheMachine() {
    var spec =
        settled(
            Stored.bound()
                .after(
                    new AddStorage(MODEL, "pg/0", "logs", new StorageDirective("rootfs", 512, 1))));
    settled(spec.after(detach("logs/1", false)));
    spec.after(new RemoveMachine(MODEL, "0", true, false), seen(new MachineStopped("0")));
    assertTrue(spec.state().storage().byId().isEmpty());
  }

  @Test
  void importsWhatTheCloudKeeps() {
    given()
        .when(new ImportFilesystem(MODEL, "pgdata", "lxd", "pool:vol", 2048))
        .then(
            new StorageAdded(
                "pgdata/0", Kind.FILESYSTEM, "lxd", 2048, "", "0", "", "pool:vol", DETACHED))
        .creates("pgdata/0");
    var spec = given().after(new ImportFilesystem(MODEL, "pgdata", "lxd", "pool:vol", 2048));
    spec.when(new ImportFilesystem(MODEL, "pgdata", "lxd", "pool:vol", 2048))
        .refuses(
            NONE,
            "cannot add existing filesystem: filesystem with provider-id \"pool:vol\" exists, id:"
                + " \"0\"");
  }

  @Test
  void refusesToImportWhatCannotBe() {
    given()
        .when(new ImportFilesystem(MODEL, "pgdata", "rootfs", "x", 1))
        .refuses(
            NOT_SUPPORTED, "importing filesystem with storage provider \"rootfs\" not supported");
    given()
        .when(new ImportFilesystem(MODEL, "pgdata", "nosuch", "x", 1))
        .refuses(NOT_FOUND, "pool \"nosuch\" not found");
    given()
        .when(new ImportFilesystem(MODEL, "PG", "lxd", "x", 1))
        .refuses(NOT_VALID, "cannot add existing filesystem: storage name \"PG\" not valid");
  }

  private static DetachStorage detach(String storage, boolean force) {
    return new DetachStorage(MODEL, storage, Optional.of("pg/0"), force);
  }

  private static RemoveStorage remove(
      String storage, boolean destroyAttachments, boolean release, boolean force) {
    return new RemoveStorage(MODEL, storage, destroyAttachments, release, force);
  }
}
