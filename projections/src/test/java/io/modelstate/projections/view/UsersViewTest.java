package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.BORN;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.EVE;
import static io.modelstate.projections.view.World.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.user.ControllerAccess;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ModelUserInfo;
import io.modelstate.wire.model.UserManagerWire.UserInfo;
import io.modelstate.wire.model.UserManagerWire.UserInfoResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.model.WireTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsersViewTest {
  private final World world = World.withDev();

  @Test
  void tellsAllOfAUser() {
    Connections connections =
        (stream, user) ->
            stream.equals(World.CONTROLLER) && user.equals(ANN)
                ? Optional.of(NOW)
                : Optional.empty();
    assertEquals(
        new UserInfo(
            "ann",
            "Ann A",
            "login",
            "admin",
            WireTime.of(BORN.plusSeconds(60)),
            WireTime.of(NOW),
            false),
        UsersView.of(world.as(ADMIN, connections), ANN));
    assertNull(UsersView.of(world.as(ANN), ANN).lastConnection());
  }

  @Test
  void listsActiveUsersAndExternalOnesByName() {
    var changed =
        world.with(new ControllerAccessSet(EVE, ControllerAccess.LOGIN), new UserDisabled(ANN));
    assertEquals(
        List.of("admin", "bob", "eve@ext"), names(UsersView.all(changed.as(ADMIN), false)));
    assertEquals(
        List.of("admin", "ann", "bob", "eve@ext"), names(UsersView.all(changed.as(ADMIN), true)));
    assertEquals(
        List.of("admin", "ann"),
        names(UsersView.all(world.with(new UserRemoved(BOB)).as(ADMIN), true)));
  }

  @Test
  void showsOthersOnlyThemselves() {
    assertEquals(List.of("bob"), names(UsersView.all(world.as(BOB), true)));
    World.assertDenied(() -> UsersView.of(world.as(BOB), ANN));
  }

  @Test
  void refusesAnUnknownUserAndNamesADeletedOne() {
    var removed = world.with(new UserRemoved(BOB)).as(ADMIN);
    World.assertDenied(() -> UsersView.of(removed, new UserName("zed")));
    World.assertRefused(
        Rejected.Code.NONE,
        "user \"bob\" is permanently deleted",
        () -> UsersView.of(removed, BOB));
    var results =
        Objects.requireNonNull(
            UsersView.of(removed, List.of(new Entity("user-zed"), new Entity("user-ann")))
                .results());
    assertEquals(new WireError("permission denied", "unauthorized access"), results.get(0).error());
    assertEquals("ann", Objects.requireNonNull(results.get(1).result()).username());
  }

  @Test
  void showsTheUsersOfAModelToItsAdminAndOthersThemselves() {
    var bob = new ModelUserInfo("model-" + DEV, "bob", "", null, "read");
    assertEquals(
        List.of(new ModelUserInfo("model-" + DEV, "ann", "Ann A", null, "admin"), bob),
        UsersView.ofModel(world.as(ANN), DEV));
    assertEquals(List.of(bob), UsersView.ofModel(world.as(BOB), DEV));
    assertEquals(
        "permission denied",
        Objects.requireNonNull(
                Objects.requireNonNull(
                        UsersView.ofModels(world.as(EVE), List.of(new Entity("model-" + DEV)))
                            .results())
                    .getFirst()
                    .error())
            .message());
  }

  private static List<String> names(UserInfoResults results) {
    return Objects.requireNonNull(results.results()).stream()
        .map(result -> Objects.requireNonNull(result.result()).username())
        .toList();
  }
}
