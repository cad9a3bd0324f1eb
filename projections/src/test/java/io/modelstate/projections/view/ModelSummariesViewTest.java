package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.KUBE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.model.ModelManagerWire.ModelEntityCount;
import io.modelstate.wire.model.ModelManagerWire.ModelSlaInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelSummary;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResult;
import io.modelstate.wire.model.WireTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelSummariesViewTest {
  private final World world = World.withDev();

  @Test
  void tellsWhatAModelIsAndWhoseItIs() {
    var dev = summaries(world.as(ANN), ANN, false).getFirst();
    assertEquals("dev", dev.name());
    assertEquals("iaas", dev.type());
    assertEquals("lxd", dev.providerType());
    assertEquals("cloud-localhost", dev.cloudTag());
    assertEquals("cloudcred-localhost_ann_default", dev.cloudCredentialTag());
    assertEquals("user-ann", dev.ownerTag());
    assertEquals("alive", dev.life());
    assertEquals("available", dev.status().status());
    assertEquals(WireTime.of(World.BORN), dev.status().since());
    assertEquals("admin", dev.userAccess());
    assertEquals(new ModelSlaInfo("", "ann"), dev.sla());
    assertEquals(World.CONTROLLER, dev.controllerUuid());
    assertEquals(List.of(), dev.counts());
    assertNull(dev.lastConnection());
  }

  @Test
  void countsOnlyWhatThereIs() {
    var filled =
        world.with(
            DEV,
            new MachineAdded("0", "ubuntu@24.04", Constraints.NONE, false),
            new MachineProvisioned("0", "i-0", "10.0.0.1", new Hardware("amd64", 4, 0, "", "")),
            new UnitAdded("web/0", "web", "0"));
    assertEquals(
        List.of(
            new ModelEntityCount("machines", 1),
            new ModelEntityCount("cores", 4),
            new ModelEntityCount("units", 1)),
        summaries(filled.as(ANN), ANN, false).getFirst().counts());
  }

  @Test
  void showsASuperuserAllModelsOnlyWhenAsked() {
    var both = world.added(KUBE, "adam", BOB, "microk8s", "kubernetes");
    assertEquals(List.of(), summaries(both.as(ADMIN), ADMIN, false));
    var all = summaries(both.as(ADMIN), ADMIN, true);
    assertEquals(List.of("adam", "dev"), all.stream().map(ModelSummary::name).toList());
    assertEquals("", all.getFirst().userAccess());
    assertEquals(1, summaries(both.as(ANN), ANN, true).size());
  }

  @Test
  void showsAnotherUsersModelsToASuperuserOnly() {
    assertEquals("read", summaries(world.as(ADMIN), BOB, false).getFirst().userAccess());
    World.assertDenied(() -> ModelSummariesView.of(world.as(ANN), BOB, false));
  }

  @Test
  void tellsTheAskedUsersLastConnectionInWholeSeconds() {
    Connections connections =
        (stream, user) ->
            stream.equals(DEV.uuid()) && user.equals(BOB)
                ? Optional.of(World.NOW.plusMillis(20))
                : Optional.empty();
    assertEquals(
        WireTime.of(World.NOW),
        summaries(world.as(ADMIN, connections), BOB, false).getFirst().lastConnection());
  }

  @Test
  void showsAModelThatIsBeingDestroyed() {
    var dying = world.with(DEV, new ModelMarkedDying(World.NOW));
    var dev = summaries(dying.as(ANN), ANN, false).getFirst();
    assertEquals("dying", dev.life());
    assertEquals("destroying", dev.status().status());
  }

  private static List<ModelSummary> summaries(Reader reader, UserName of, boolean all) {
    var results = Objects.requireNonNull(ModelSummariesView.of(reader, of, all).results());
    return results.stream()
        .map(ModelSummaryResult::result)
        .map(summary -> Objects.requireNonNull(summary))
        .toList();
  }
}
