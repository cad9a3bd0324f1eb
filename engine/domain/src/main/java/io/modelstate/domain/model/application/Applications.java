package io.modelstate.domain.model.application;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConfigChanged;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConstraintsSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationExposed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationMarkedDying;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationRemoved;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationScaled;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationStatusSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationTrustSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationUnexposed;
import io.modelstate.domain.model.application.ApplicationEvent.CharmRefreshed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsBound;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsExposed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsUnexposed;
import io.modelstate.domain.model.application.ApplicationEvent.LeaderElected;
import io.modelstate.domain.model.application.ApplicationEvent.WorkloadVersionSet;
import io.modelstate.domain.model.life.EntityLife;
import org.pcollections.TreePMap;

/** The applications of a model, by name. */
public record Applications(TreePMap<String, Application> byName) {
  public static final Applications EMPTY = new Applications(TreePMap.empty());

  public Applications evolve(ApplicationEvent event) {
    return switch (event) {
      case ApplicationDeployed e -> with(Application.of(e));
      case ApplicationExposed e -> with(there(e.application()), Exposure.EVERYWHERE);
      case EndpointsExposed e -> {
        var application = there(e.application());
        yield with(application, application.wanted().exposure().plus(e.endpoints()));
      }
      case EndpointsUnexposed e -> {
        var application = there(e.application());
        yield with(application, application.wanted().exposure().minus(e.endpoints()));
      }
      case ApplicationUnexposed e -> with(there(e.application()), Exposure.HIDDEN);
      case ApplicationConfigChanged e -> {
        var application = there(e.application());
        var wanted = application.wanted();
        yield with(
            application.with(wanted.set(wanted.settings().minusAll(e.reset()).plusAll(e.set()))));
      }
      case ApplicationTrustSet e -> {
        var application = there(e.application());
        yield with(application.with(application.wanted().trusted(e.trust())));
      }
      case ApplicationConstraintsSet e -> {
        var application = there(e.application());
        yield with(application.with(application.wanted().with(e.constraints())));
      }
      case EndpointsBound e -> {
        var application = there(e.application());
        yield with(application.with(application.wanted().bound(e.endpointBindings())));
      }
      case CharmRefreshed e -> {
        var application = there(e.application());
        yield with(application.with(application.wanted().with(e.charm(), e.storage())));
      }
      case ApplicationScaled e -> {
        var application = there(e.application());
        yield with(application.with(application.wanted().scaled(e.scale())));
      }
      case LeaderElected e -> with(there(e.application()).ledBy(e.unit()));
      case ApplicationStatusSet e -> with(there(e.application()).with(e.status()));
      case WorkloadVersionSet e -> with(there(e.application()).running(e.version()));
      case ApplicationMarkedDying e -> with(there(e.application()).with(EntityLife.DYING));
      case ApplicationRemoved e -> new Applications(byName.minus(e.application()));
    };
  }

  public boolean contains(String name) {
    return byName.containsKey(name);
  }

  /** Refuses a name that no application has. */
  public Application require(String name) {
    var application = byName.get(name);
    if (application == null) {
      throw Rejected.notFound("application", name);
    }
    return application;
  }

  private Applications with(Application application) {
    return new Applications(byName.plus(application.name(), application));
  }

  private Applications with(Application application, Exposure exposure) {
    return with(application.with(application.wanted().with(exposure)));
  }

  private Application there(String name) {
    var application = byName.get(name);
    if (application == null) {
      throw new BrokenHistory("no application " + name);
    }
    return application;
  }
}
