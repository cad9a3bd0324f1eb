package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.EVE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.wire.model.ModelManagerWire.Model;
import io.modelstate.wire.model.ModelManagerWire.UserModel;
import io.modelstate.wire.model.WireTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelsViewTest {
  private static final Model SHOWN = new Model("dev", DEV.uuid(), "iaas", "user-ann");

  private final World world = World.withDev();

  @Test
  void listsWhatAUserHasAccessToWithTheZeroTimeForNever() {
    var expected = List.of(new UserModel(SHOWN, WireTime.ZERO));
    assertEquals(expected, ModelsView.of(world.as(ANN), ANN).userModels());
    assertEquals(expected, ModelsView.of(world.as(ADMIN), ADMIN).userModels());
    assertEquals(List.of(), ModelsView.of(world.as(EVE), EVE).userModels());
  }

  @Test
  void refusesToListForAnotherUser() {
    World.assertDenied(() -> ModelsView.of(world.as(ANN), ADMIN));
  }

  @Test
  void listsAllModelsForASuperuser() {
    assertEquals(List.of(new UserModel(SHOWN, null)), ModelsView.all(world.as(ADMIN)).userModels());
    World.assertDenied(() -> ModelsView.all(world.as(ANN)));
  }
}
