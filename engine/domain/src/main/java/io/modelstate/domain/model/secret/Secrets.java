package io.modelstate.domain.model.secret;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessGranted;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessRevoked;
import io.modelstate.domain.model.secret.SecretEvent.SecretChanged;
import io.modelstate.domain.model.secret.SecretEvent.SecretCreated;
import io.modelstate.domain.model.secret.SecretEvent.SecretRemoved;
import io.modelstate.domain.model.secret.SecretEvent.SecretRevisionAdded;
import io.modelstate.domain.model.secret.SecretEvent.SecretRevisionsRemoved;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The secrets of a model, by id. */
public record Secrets(TreePMap<String, ModelSecret> byId) {
  public static final Secrets EMPTY = new Secrets(TreePMap.empty());

  public Secrets evolve(SecretEvent event) {
    return switch (event) {
      case SecretCreated e -> with(created(e));
      case SecretChanged e -> with(there(e.secret()).with(e));
      case SecretRevisionAdded e -> {
        var secret = there(e.secret());
        var added = new SecretRevision(e.revision(), e.content(), e.at(), e.expires());
        yield with(secret.with(secret.revisions().plus(e.revision(), added), e.at()));
      }
      case SecretRevisionsRemoved e -> {
        var secret = there(e.secret());
        yield with(secret.with(secret.revisions().minusAll(e.revisions()), e.at()));
      }
      case SecretAccessGranted e -> {
        var secret = there(e.secret());
        yield with(secret.with(secret.access().plus(e.subject(), e.role())));
      }
      case SecretAccessRevoked e -> {
        var secret = there(e.secret());
        yield with(secret.with(secret.access().minus(e.subject())));
      }
      case SecretRemoved e -> new Secrets(byId.minus(e.secret()));
    };
  }

  public Optional<ModelSecret> at(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The secret that a client means: by its id, with {@code secret:} and the model in front or not,
   * or one of the model's users by its label.
   */
  public ModelSecret require(String name) {
    var id = name.startsWith("secret:") ? name.substring(name.lastIndexOf('/') + 1) : name;
    var bare = id.startsWith("secret:") ? id.substring("secret:".length()) : id;
    if (SecretId.valid(bare)) {
      return at(bare).orElseThrow(() -> Rejected.notFound("secret", "secret:" + bare));
    }
    if (name.startsWith("secret:")) {
      throw Rejected.notValid("secret URI %s not valid".formatted(quote(name)));
    }
    return labelled(SecretOwner.MODEL, name).orElseThrow(() -> Rejected.notFound("secret", name));
  }

  public Optional<ModelSecret> labelled(SecretOwner owner, String label) {
    return of(owner).stream().filter(secret -> secret.label().equals(label)).findFirst();
  }

  public List<ModelSecret> of(SecretOwner owner) {
    return byId.values().stream().filter(secret -> secret.owner().equals(owner)).toList();
  }

  private static ModelSecret created(SecretCreated e) {
    return new ModelSecret(
        e.secret(),
        e.owner(),
        e.label(),
        e.description(),
        e.rotate(),
        e.autoPrune(),
        e.at(),
        e.at(),
        TreePMap.singleton(1, new SecretRevision(1, e.content(), e.at(), e.expires())),
        1,
        TreePMap.empty());
  }

  private Secrets with(ModelSecret secret) {
    return new Secrets(byId.plus(secret.id(), secret));
  }

  private ModelSecret there(String id) {
    return at(id).orElseThrow(() -> new BrokenHistory("no secret " + id));
  }
}
