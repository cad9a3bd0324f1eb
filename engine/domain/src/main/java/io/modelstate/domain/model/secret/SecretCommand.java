package io.modelstate.domain.model.secret;

import io.modelstate.domain.Secret;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a client may ask of secrets. A secret is named by its id, with {@code secret:} in front or
 * not, or one of the model's users by its label.
 */
public sealed interface SecretCommand extends ModelCommand {
  /**
   * A secret of the model's users, or of one of its charms.
   *
   * @param content a JSON object of texts
   */
  record CreateSecret(
      ModelId model,
      SecretOwner owner,
      String label,
      String description,
      Secret content,
      RotatePolicy rotate,
      Optional<Instant> expires)
      implements SecretCommand {}

  /**
   * Changes what is given.
   *
   * @param content makes a new revision; whoever sends what the latest one holds already makes
   *     another all the same
   */
  record UpdateSecret(
      ModelId model,
      String secret,
      Optional<String> label,
      Optional<String> description,
      Optional<Secret> content,
      Optional<RotatePolicy> rotate,
      Optional<Instant> expires,
      Optional<Boolean> autoPrune)
      implements SecretCommand {}

  /** All of it when no revision is named, or none would be left. */
  record RemoveSecret(ModelId model, String secret, List<Integer> revisions)
      implements SecretCommand {
    public RemoveSecret {
      revisions = List.copyOf(revisions);
    }
  }

  record GrantSecret(ModelId model, String secret, List<String> applications)
      implements SecretCommand {
    public GrantSecret {
      applications = List.copyOf(applications);
    }
  }

  record RevokeSecret(ModelId model, String secret, List<String> applications)
      implements SecretCommand {
    public RevokeSecret {
      applications = List.copyOf(applications);
    }
  }
}
