package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.KUBE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Status;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ModelFilesystemInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelMachineInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelVolumeInfo;
import io.modelstate.wire.model.WireError;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelStatusViewTest {
  private final World world =
      World.withDev()
          .with(
              DEV,
              new MachineAdded("10", "ubuntu@24.04", Constraints.NONE, false),
              new MachineAdded("2", "ubuntu@24.04", Constraints.NONE, true),
              new UnitAdded("web/0", "web", "10"));

  @Test
  void countsWhatIsLeftAndNamesMachinesInNaturalOrder() {
    var status = ModelStatusView.of(world.as(ANN), DEV);
    assertEquals("model-" + DEV, status.modelTag());
    assertEquals("user-ann", status.ownerTag());
    assertEquals(1, status.hostedMachineCount());
    assertEquals(1, status.unitCount());
    assertEquals(List.of("2", "10"), status.machines().stream().map(ModelMachineInfo::id).toList());
  }

  @Test
  void tellsWhichVolumesAndFilesystemsCouldOutliveTheirMachines() {
    var since = Status.of("attached", Instant.EPOCH);
    var status =
        ModelStatusView.of(
            world
                .with(
                    DEV,
                    new StorageAdded(
                        "data/0", Kind.FILESYSTEM, "ebs", 9, "", "0", "0", "vol-1", since),
                    new StorageAdded(
                        "tmp/1", Kind.FILESYSTEM, "rootfs", 9, "10", "10/1", "", "", since))
                .as(ANN),
            DEV);
    assertEquals(
        List.of(new ModelVolumeInfo("0", "vol-1", "attached", "", true)), status.volumes());
    assertEquals(
        List.of(
            new ModelFilesystemInfo("0", "vol-1", "attached", "", true),
            new ModelFilesystemInfo("10/1", "", "attached", "", false)),
        status.filesystems());
  }

  @Test
  void answersNotFoundForAModelThatIsGoneAndDeniedForAReader() {
    var models = List.of(new Entity("model-" + KUBE), new Entity("model-" + DEV));
    var results = Objects.requireNonNull(ModelStatusView.of(world.as(BOB), models).models());
    assertEquals(
        new WireError("model \"%s\" not found".formatted(KUBE), "not found"),
        results.get(0).error());
    assertEquals(new WireError("permission denied", "unauthorized access"), results.get(1).error());
  }

  @Test
  void answersNothingWhenNothingIsAsked() {
    assertEquals(List.of(), ModelStatusView.of(world.as(ANN), List.of()).models());
  }
}
