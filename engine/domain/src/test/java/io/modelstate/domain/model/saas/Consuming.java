package io.modelstate.domain.model.saas;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.at;
import static io.modelstate.domain.Lab.OTHER;

import io.modelstate.domain.Lab;
import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.offer.Offered;
import io.modelstate.domain.model.relation.RelationCommand.Integrate;
import io.modelstate.domain.model.saas.SaasCommand.ConsumeOffer;
import java.util.List;
import org.pcollections.TreePMap;

/** The model {@code prod} consumes what {@code dev} offers. */
public final class Consuming {
  static final ConsumeOffer CONSUME = new ConsumeOffer(OTHER, "admin/dev.db", "");

  private Consuming() {}

  /** Both models, with nothing consumed yet. */
  static ModelSpec ready() {
    return Offered.offering()
        .controllerHad(Lab.registered(OTHER, "prod"))
        .otherHad(Lab.model(OTHER, "prod"))
        .after(blog());
  }

  /** A blog there uses the database here. */
  public static ModelSpec related() {
    return ready().after(CONSUME, new Integrate(OTHER, List.of("blog", "db")));
  }

  private static DeployApplication blog() {
    return new DeployApplication(
        OTHER,
        "blog",
        at(BLOG, 1),
        BLOG,
        1,
        List.of(),
        Constraints.NONE,
        TreePMap.empty(),
        false,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        List.of(),
        TreePMap.empty(),
        false,
        false);
  }
}
