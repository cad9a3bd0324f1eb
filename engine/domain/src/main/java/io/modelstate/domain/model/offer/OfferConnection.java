package io.modelstate.domain.model.offer;

import io.modelstate.domain.Status;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;

/**
 * A relation of another model to what is offered.
 *
 * @param user who consumed the offer there
 * @param relation its number in that model
 * @param endpoint the name it is offered under
 */
public record OfferConnection(
    ModelId source, UserName user, int relation, String endpoint, Status status) {
  /** Whether units talk to each other. */
  public boolean active() {
    return status.current().equals("joined");
  }
}
