package io.modelstate.domain.model.storage;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.ModelSpec.givenOn;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.storage.StorageCommand.CreateStoragePool;
import io.modelstate.domain.model.storage.StorageCommand.RemoveStoragePool;
import io.modelstate.domain.model.storage.StorageCommand.UpdateStoragePool;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolCreated;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolUpdated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pcollections.TreePMap;

class StoragePoolsTest {
  private static final TreePMap<String, String> NOTHING = TreePMap.empty();

  @Test
  void aModelIsBornWithThePoolsOfItsCloud() {
    var state = given().state();
    assertEquals(Set.of("lxd-btrfs", "lxd-zfs"), state.storage().pools().keySet());
    assertEquals(List.of("lxd", "loop", "rootfs", "tmpfs"), PoolRules.providers(state));
    assertEquals(Set.of("ebs-ssd"), givenOn(Stored.EC2).state().storage().pools().keySet());
    var kubernetes = givenOn(new Placement("k", "kubernetes", "", Optional.empty())).state();
    assertEquals(List.of("kubernetes", "loop", "rootfs", "tmpfs"), PoolRules.providers(kubernetes));
    assertEquals(Set.of(), kubernetes.storage().pools().keySet());
  }

  @Test
  void creates() {
    given()
        .when(create("fast", "lxd", NOTHING.plus("driver", "zfs")))
        .then(new StoragePoolCreated("fast", "lxd", NOTHING.plus("driver", "zfs")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | lxd | a | b | pool name is missing",
        "p | '' | a | b | provider type is missing",
        "lxd-zfs | lxd | a | b | creating pool \"lxd-zfs\": cannot overwrite existing settings",
        "p | lxd | driver | fat | validating storage provider config: validating LXD storage"
            + " config: driver: unexpected value \"fat\"",
      })
  void refuses(String pool, String provider, String key, String value, String text) {
    given().when(create(pool, provider, NOTHING.plus(key, value))).refuses(NONE, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volume-type=fat | validating EBS storage config: volume-type: unexpected value \"fat\"",
        "volume-type=io1 | volume type is \"io1\", IOPS unspecified or zero",
        "iops=30 | IOPS specified, but volume type is \"gp2\"",
        "throughput=1G | \"throughput\" cannot be specified when volume type is \"gp2\"",
      })
  void refusesWhatElasticBlocksDoNotKnow(String attribute, String text) {
    var parts = attribute.split("=", 2);
    givenOn(Stored.EC2)
        .when(create("p", "ebs", NOTHING.plus(parts[0], parts[1])))
        .refuses(NONE, "validating storage provider config: " + text);
  }

  @Test
  void refusesTheProviderOfAnotherCloud() {
    given()
        .when(create("p", "ebs", NOTHING))
        .refuses(NOT_FOUND, "storage provider \"ebs\" not found");
  }

  @Test
  void updatesAllAttributesAndKeepsTheProvider() {
    var fast = new StoragePoolCreated("fast", "lxd", NOTHING.plus("driver", "zfs").plus("a", "1"));
    given(fast)
        .when(new UpdateStoragePool(MODEL, "fast", "", NOTHING.plus("driver", "dir")))
        .then(new StoragePoolUpdated("fast", "lxd", NOTHING.plus("driver", "dir")));
    given(fast).when(new UpdateStoragePool(MODEL, "fast", "", fast.attributes())).then();
  }

  @Test
  void refusesToUpdateWhatIsNotThere() {
    given()
        .when(new UpdateStoragePool(MODEL, "nosuch", "", NOTHING))
        .refuses(NOT_FOUND, "pool \"nosuch\" not found");
    given()
        .when(new UpdateStoragePool(MODEL, "nosuch", "lxd", NOTHING))
        .refuses(NOT_FOUND, "settings \"pool#nosuch\": settings not found");
  }

  @Test
  void removesWhatIsNotInUse() {
    given().when(remove("lxd-zfs")).then(new StoragePoolRemoved("lxd-zfs"));
    given().when(remove("lxd")).refuses(NOT_FOUND, "storage pool \"lxd\" not found");
    Stored.detachable().when(remove("lxd")).refuses(NONE, "storage pool \"lxd\" in use");
  }

  @Test
  void needsWrite() {
    given(access(BOB, ModelAccess.READ))
        .as(BOB)
        .when(create("fast", "lxd", NOTHING))
        .refuses(UNAUTHORIZED, "permission denied");
  }

  private static CreateStoragePool create(
      String pool, String provider, TreePMap<String, String> attributes) {
    return new CreateStoragePool(MODEL, pool, provider, attributes);
  }

  private static RemoveStoragePool remove(String pool) {
    return new RemoveStoragePool(MODEL, pool);
  }
}
