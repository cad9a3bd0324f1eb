package io.modelstate.domain.model.offer;

import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * An application of a model that other models can be related to.
 *
 * @param endpoints the application's endpoints by the names they are offered under
 * @param access by user, {@link UserName#EVERYONE} among them
 */
public record Offer(
    String name,
    String uuid,
    String application,
    String description,
    TreePMap<String, String> endpoints,
    TreePMap<UserName, OfferAccess> access) {

  /** What the user was given, or all users were. */
  public Optional<OfferAccess> of(UserName user) {
    var own = Optional.ofNullable(access.get(user));
    return own.isEmpty() ? Optional.ofNullable(access.get(UserName.EVERYONE)) : own;
  }

  public boolean allows(UserName user, OfferAccess wanted) {
    return of(user).filter(held -> held.includes(wanted)).isPresent();
  }

  Offer with(TreePMap<UserName, OfferAccess> changed) {
    return new Offer(name, uuid, application, description, endpoints, changed);
  }
}
