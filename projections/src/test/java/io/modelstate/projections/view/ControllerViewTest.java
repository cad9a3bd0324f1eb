package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.EVE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ControllerWire.UserAccess;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControllerViewTest {
  private final World world = World.fresh();

  @Test
  void tellsVersionsToThoseWhoMayKnow() {
    assertEquals("3.6.25", ControllerView.version(world.as(ANN)).version());
    assertEquals("", ControllerView.identityProviderUrl(world.as(ANN)).result());
    assertEquals("4.4.30", ControllerView.mongoVersion(world.as(ADMIN)).result());
    World.assertDenied(() -> ControllerView.mongoVersion(world.as(ANN)));
  }

  @Test
  void tellsOnesOwnAccessAndASuperuserEverybodys() {
    var ann = new UserAccess("user-ann", "login");
    assertEquals(ann, ControllerView.access(world.as(ANN), ANN));
    assertEquals(ann, ControllerView.access(world.as(ADMIN), ANN));
    World.assertDenied(() -> ControllerView.access(world.as(ANN), ADMIN));
    World.assertRefused(
        Rejected.Code.NOT_FOUND,
        "user \"eve@ext\" not found",
        () -> ControllerView.access(world.as(ADMIN), EVE));
    assertEquals(
        "{\"results\":[{\"result\":{\"user-tag\":\"user-admin\",\"access\":\"superuser\"}}]}",
        Json.write(ControllerView.access(world.as(ADMIN), List.of(new Entity("user-admin")))));
  }

  @Test
  void showsTheControllersConfigurationToEveryUser() {
    assertEquals(
        "{\"config\":{\"api-port\":17070,\"controller-uuid\":\"%s\"}}".formatted(World.CONTROLLER),
        Json.write(ControllerConfigView.of(world.as(ANN))));
    World.assertRefused(
        Rejected.Code.NONE,
        "user \"ann\" is disabled",
        () -> ControllerConfigView.of(world.with(new UserDisabled(ANN)).as(ANN)));
  }
}
