package io.modelstate.domain.model.storage;

import static io.modelstate.domain.Charmed.at;
import static io.modelstate.domain.Charmed.seen;
import static io.modelstate.domain.ModelSpec.given;

import io.modelstate.domain.Lab;
import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.agent.Observation;
import io.modelstate.domain.model.agent.Observation.MachineStarted;
import io.modelstate.domain.model.agent.StorageWork;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmStorage;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.unit.UnitCommand.AddUnits;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * A charm {@code pg} that must have {@code pgdata}, may have any number of {@code logs} and up to
 * two devices {@code disk} of at least 2 GiB.
 */
final class Stored {
  static final CharmMetadata PG =
      charm(
          TreePMap.<String, CharmStorage>empty()
              .plus("pgdata", filesystem(1, 1, "/srv/pg"))
              .plus("logs", filesystem(0, -1, ""))
              .plus("disk", new CharmStorage(Kind.BLOCK, "", false, false, 0, 2, 2048, "")));
  static final StorageDirective IN_LXD = new StorageDirective("lxd", 1024, 1);
  static final Placement EC2 = new Placement("aws", "ec2", "us-east-1", Optional.empty());

  private Stored() {}

  static CharmStorage filesystem(int min, int max, String location) {
    return new CharmStorage(Kind.FILESYSTEM, "", false, false, min, max, 0, location);
  }

  static CharmMetadata charm(TreePMap<String, CharmStorage> storage) {
    return new CharmMetadata(
        "pg",
        "",
        "",
        false,
        List.of(),
        TreePMap.empty(),
        TreePMap.empty(),
        storage,
        TreePMap.empty(),
        TreePMap.empty(),
        List.of(),
        List.of(),
        TreePMap.empty(),
        List.of(),
        "0.0.0",
        "");
  }

  static DeployApplication deploy(TreePMap<String, StorageDirective> storage) {
    return deploy(PG, at(PG, 1), storage, List.of());
  }

  static DeployApplication deploy(
      CharmMetadata metadata,
      Charm charm,
      TreePMap<String, StorageDirective> storage,
      List<String> attach) {
    return new DeployApplication(
        Lab.MODEL,
        "pg",
        charm,
        metadata,
        1,
        List.of(),
        Constraints.NONE,
        TreePMap.empty(),
        false,
        TreePMap.empty(),
        storage,
        TreePMap.empty(),
        attach,
        TreePMap.empty(),
        false,
        false);
  }

  static AddUnits another() {
    return new AddUnits(Lab.MODEL, "pg", 1, List.of(), List.of());
  }

  /** One unit whose data is with the cloud. */
  static ModelSpec detachable() {
    return given().after(deploy(TreePMap.singleton("pgdata", IN_LXD)));
  }

  /** One unit whose data is on its machine. */
  static ModelSpec bound() {
    return given().after(deploy(TreePMap.empty()));
  }

  /** The cloud does all that it is asked, with the machines running. */
  static ModelSpec settled(ModelSpec spec) {
    for (var id : spec.state().machines().byId().keySet()) {
      spec.after(seen(new MachineStarted(id, "i-" + id, "10.0.0.1", Hardware.UNKNOWN)));
    }
    return spec.after(seen(StorageWork.of(spec.state()).toArray(Observation[]::new)));
  }

  static StorageInstance instance(ModelSpec spec, String id) {
    return spec.state().storage().require(id);
  }
}
