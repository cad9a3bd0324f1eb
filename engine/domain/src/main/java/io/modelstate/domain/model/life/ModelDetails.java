package io.modelstate.domain.model.life;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Status;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.Optional;

/** What a model is; its contents are elsewhere in the state. */
public record ModelDetails(
    Life life,
    String name,
    UserName owner,
    Placement placement,
    String agentVersion,
    boolean controller,
    Status status) {

  public static final ModelDetails UNBORN =
      new ModelDetails(
          Life.UNBORN,
          "",
          new UserName(""),
          new Placement("", "", "", Optional.empty()),
          "",
          false,
          new Status("", "", Instant.EPOCH));

  public ModelDetails evolve(LifeEvent event) {
    return switch (event) {
      case ModelAdded e -> {
        if (life != Life.UNBORN) {
          throw new BrokenHistory("a model was added twice in one stream");
        }
        yield new ModelDetails(
            Life.ALIVE,
            e.name(),
            e.owner(),
            e.placement(),
            e.agentVersion(),
            e.controller(),
            Status.of("available", e.at()));
      }
      case ModelMarkedDying e ->
          with(Life.DYING, new Status("destroying", "cleaning up cloud resources", e.at()));
      case ModelRemoved e -> with(Life.GONE, Status.of("destroying", e.at()));
    };
  }

  public ModelDetails with(CredentialId credential) {
    return new ModelDetails(
        life,
        name,
        owner,
        new Placement(
            placement.cloud(), placement.cloudType(), placement.region(), Optional.of(credential)),
        agentVersion,
        controller,
        status);
  }

  /** Kubernetes models are {@code caas}, all others {@code iaas}. */
  public boolean caas() {
    return CloudType.named(placement.cloudType()).caas();
  }

  /** {@code iaas} or {@code caas}, as Juju's model type. */
  public String type() {
    return CloudType.named(placement.cloudType()).modelType();
  }

  public boolean supportsSpaces() {
    return CloudType.named(placement.cloudType()).spaces();
  }

  private ModelDetails with(Life newLife, Status newStatus) {
    return new ModelDetails(newLife, name, owner, placement, agentVersion, controller, newStatus);
  }
}
