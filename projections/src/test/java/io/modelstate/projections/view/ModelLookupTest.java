package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.EVE;
import static io.modelstate.projections.view.World.KUBE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import org.junit.jupiter.api.Test;

class ModelLookupTest {
  private final World world = World.withDev();

  @Test
  void findsByUuidByQualifiedNameAndByBareName() {
    assertEquals(DEV, ModelLookup.find(world.as(ANN), DEV.uuid()));
    assertEquals(DEV, ModelLookup.find(world.as(BOB), "ann/dev"));
    assertEquals(DEV, ModelLookup.find(world.as(ANN), "dev"));
    assertEquals("ann/dev", ModelLookup.qualifiedName(world.as(ANN), DEV));
  }

  @Test
  void prefersOnesOwnModelOverOthersOfThatName() {
    var both = world.added(KUBE, "dev", BOB, "microk8s", "kubernetes");
    assertEquals(KUBE, ModelLookup.find(both.as(BOB), "dev"));
    assertEquals(DEV, ModelLookup.find(both.as(ANN), "dev"));
  }

  @Test
  void findsTheOnlyVisibleModelOfABareNameAndAsksWhenThereAreSeveral() {
    assertEquals(DEV, ModelLookup.find(world.as(ADMIN), "dev"));
    var both = world.added(KUBE, "dev", BOB, "microk8s", "kubernetes");
    World.assertRefused(
        Rejected.Code.NONE,
        "model name \"dev\" is not unique: use one of ann/dev, bob/dev",
        () -> ModelLookup.find(both.as(ADMIN), "dev"));
  }

  @Test
  void doesNotFindWhatIsNotThereOrNotTheReadersToSee() {
    for (var name : new String[] {"nope", "ann/nope", KUBE.uuid()}) {
      notFound(world.as(ANN), name);
    }
    for (var name : new String[] {"dev", "ann/dev", DEV.uuid()}) {
      notFound(world.as(EVE), name);
    }
    notFound(world.with(new ModelUnregistered(DEV)).as(ANN), DEV.uuid());
  }

  private static void notFound(Reader reader, String name) {
    World.assertRefused(
        Rejected.Code.NOT_FOUND,
        "model \"%s\" not found".formatted(name),
        () -> ModelLookup.find(reader, name));
  }
}
