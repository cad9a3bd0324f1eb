package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.wire.model.CloudWire.CloudUserInfo;
import io.modelstate.wire.model.CommonWire.Entity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CloudsViewTest {
  private final World world =
      World.fresh()
          .with(
              new CloudAdded(World.cloud("aws")),
              new CloudAccessSet("aws", ADMIN, CloudAccess.ADMIN),
              new CloudAccessSet("aws", ANN, CloudAccess.ADD_MODEL));

  @Test
  void listsTheCloudsAUserMayAddModelsTo() {
    assertEquals(
        Set.of("cloud-aws", "cloud-localhost"), CloudsView.of(world.as(ADMIN)).clouds().keySet());
    assertEquals(Set.of("cloud-aws"), CloudsView.of(world.as(ANN)).clouds().keySet());
    assertEquals(Set.of(), CloudsView.of(world.as(BOB)).clouds().keySet());
  }

  @Test
  void showsACloudWithItsRegionsInOrder() {
    var aws = CloudsView.of(world.as(ANN), "aws");
    assertEquals("ec2", aws.type());
    assertEquals(List.of("access-key"), aws.authTypes());
    assertEquals("us-east-1", aws.regions().getFirst().name());
    assertFalse(aws.isControllerCloud());
    assertTrue(CloudsView.of(world.as(ADMIN), "localhost").isControllerCloud());
  }

  @Test
  void doesNotFindACloudThatMayNotBeSeen() {
    for (var name : List.of("aws", "nope")) {
      World.assertRefused(
          Rejected.Code.NOT_FOUND,
          "cloud \"%s\" not found".formatted(name),
          () -> CloudsView.of(world.as(BOB), name));
    }
    var results = CloudsView.of(world.as(BOB), List.of(new Entity("cloud-aws"))).results();
    assertEquals("not found", Objects.requireNonNull(results.getFirst().error()).code());
  }

  @Test
  void showsTheUsersOfACloudToItsAdminsAndOthersThemselves() {
    var ann = new CloudUserInfo("ann", "Ann A", "add-model");
    assertEquals(
        List.of(new CloudUserInfo("admin", "admin", "admin"), ann),
        CloudsView.info(world.as(ADMIN), "aws").users());
    assertEquals(List.of(ann), CloudsView.info(world.as(ANN), "aws").users());
    World.assertDenied(() -> CloudsView.info(world.as(BOB), "aws"));
  }

  @Test
  void listsCloudsWithTheUsersOwnAccess() {
    var own = Objects.requireNonNull(CloudsView.list(world.as(ANN), ANN, true).results());
    assertEquals(1, own.size());
    assertEquals("add-model", Objects.requireNonNull(own.getFirst().result()).userAccess());
    assertEquals(
        2, Objects.requireNonNull(CloudsView.list(world.as(ADMIN), ANN, true).results()).size());
    World.assertDenied(() -> CloudsView.list(world.as(ANN), BOB, false));
  }
}
