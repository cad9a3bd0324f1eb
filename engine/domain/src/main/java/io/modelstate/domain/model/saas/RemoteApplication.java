package io.modelstate.domain.model.saas;

import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import org.pcollections.TreePMap;

/**
 * An offer of another model, under a name of this model.
 *
 * @param user who consumed it
 */
public record RemoteApplication(
    String name,
    String offerUuid,
    String offerUrl,
    ModelId source,
    TreePMap<String, CharmEndpoint> endpoints,
    UserName user,
    Instant since,
    EntityLife life) {
  RemoteApplication with(TreePMap<String, CharmEndpoint> changed) {
    return new RemoteApplication(name, offerUuid, offerUrl, source, changed, user, since, life);
  }

  RemoteApplication dying() {
    return new RemoteApplication(
        name, offerUuid, offerUrl, source, endpoints, user, since, EntityLife.DYING);
  }
}
