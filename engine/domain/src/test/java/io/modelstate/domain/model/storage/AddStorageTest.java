package io.modelstate.domain.model.storage;

import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.World.NOW;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.storage.StorageCommand.AddStorage;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentAdded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddStorageTest {
  private static final Status PENDING = Status.of("pending", NOW);

  @Test
  void addsAndAttaches() {
    Stored.bound()
        .when(add("disk", new StorageDirective("loop", 3000, 2)))
        .then(
            new StorageAdded("disk/1", Kind.BLOCK, "loop", 3000, "0", "", "0/0", "", PENDING),
            new StorageAttachmentAdded("disk/1", "pg/0", "", false),
            new StorageAdded("disk/2", Kind.BLOCK, "loop", 3000, "0", "", "0/1", "", PENDING),
            new StorageAttachmentAdded("disk/2", "pg/0", "", false))
        .creates("disk/1 disk/2");
  }

  @Test
  void whatIsNotSaidIsAsTheApplicationHasIt() {
    Stored.bound()
        .when(add("logs", new StorageDirective("", 0, 1)))
        .then(
            new StorageAdded(
                "logs/1", Kind.FILESYSTEM, "rootfs", 1024, "0", "0/1", "", "", PENDING),
            new StorageAttachmentAdded("logs/1", "pg/0", "/var/lib/juju/storage/logs/1", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nosuch | 1 | NOT_FOUND | charm storage \"nosuch\" not found",
        "pgdata | 1 | NONE | cannot attach, storage is singular",
        "disk | 3 | NONE | attaching 3 storage instances brings the total to 3, exceeding the"
            + " maximum of 2",
        "logs | 0 | NOT_VALID | adding storage where instance count is 0 not valid",
      })
  void refuses(String name, int count, Rejected.Code code, String text) {
    Stored.bound()
        .when(add(name, new StorageDirective("", 0, count)))
        .refuses(code, "adding \"%s\" storage to pg/0: %s".formatted(name, text));
  }

  @Test
  void refusesAnUnknownUnitAndABlockedModel() {
    given()
        .when(add("logs", new StorageDirective("", 0, 1)))
        .refuses(NOT_FOUND, "unit \"pg/0\" not found");
    given(disabled(BlockType.ALL, ""))
        .when(add("logs", new StorageDirective("", 0, 1)))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }

  @Test
  void refusesTheProviderOfAnotherKind() {
    Stored.bound()
        .when(add("disk", new StorageDirective("rootfs", 4000, 1)))
        .refuses(
            NONE,
            "adding \"disk\" storage to pg/0: \"rootfs\" provider does not support \"block\""
                + " storage");
  }

  @Test
  void codesOfRefusalsAreKept() {
    Stored.bound()
        .when(add("logs", new StorageDirective("nosuch", 10, 1)))
        .refuses(NOT_FOUND, "adding \"logs\" storage to pg/0: pool \"nosuch\" not found");
  }

  private static AddStorage add(String name, StorageDirective directive) {
    return new AddStorage(MODEL, "pg/0", name, directive);
  }
}
