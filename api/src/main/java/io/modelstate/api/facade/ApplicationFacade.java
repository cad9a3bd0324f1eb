package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.wire.model.ApplicationWire.ApplicationGet;
import io.modelstate.wire.model.CommonWire.Entities;

/** Application: what is deployed in a model, and how it is related. */
final class ApplicationFacade {
  private ApplicationFacade() {}

  static Facade facade() {
    var facade = Facade.named("Application", 15, 16, 17, 18, 19, 20, 21, 22).on(MODEL);
    return settings(contents(deployments(reads(facade)))).build();
  }

  private static Facade.Builder reads(Facade.Builder facade) {
    return facade
        .method("ApplicationsInfo", Right.READ, Entities.class, ApplicationReads::applications)
        .method("UnitsInfo", Right.READ, Entities.class, ApplicationReads::units)
        .method("Get", Right.READ, ApplicationGet.class, ApplicationReads::get)
        .method(
            "CharmConfig",
            Right.READ,
            ApplicationReads.CharmConfigArgs.class,
            ApplicationReads::charmConfig)
        .method("GetConfig", Right.READ, Entities.class, ApplicationReads::config)
        .method("GetConstraints", Right.READ, Entities.class, ApplicationReads::constraints)
        .method(
            "GetCharmURLOrigin", Right.READ, ApplicationGet.class, ApplicationReads::charmOrigin)
        .method("CharmRelations", Right.READ, ApplicationGet.class, ApplicationReads::relations)
        .method("Leader", Right.READ, ApplicationReads.Named.class, ApplicationReads::leader);
  }

  private static Facade.Builder deployments(Facade.Builder facade) {
    return facade
        .method(
            "DeployFromRepository",
            19,
            Right.WRITE,
            Deployments.FromRepository.class,
            Deployments::fromRepository)
        .method("Deploy", Right.WRITE, Deployments.Deploying.class, Deployments::deploy)
        .method("SetCharm", Right.WRITE, Deployments.SetCharm.class, Deployments::setCharm);
  }

  private static Facade.Builder contents(Facade.Builder facade) {
    return facade
        .method(
            "AddUnits",
            Right.WRITE,
            ApplicationChanges.AddingUnits.class,
            ApplicationChanges::addUnits)
        .method(
            "DestroyUnit",
            Right.WRITE,
            ApplicationChanges.DestroyingUnits.class,
            ApplicationChanges::destroyUnits)
        .method(
            "DestroyApplication",
            Right.WRITE,
            ApplicationChanges.DestroyingApplications.class,
            ApplicationChanges::destroyApplications)
        .method(
            "AddRelation",
            Right.WRITE,
            ApplicationChanges.AddingRelation.class,
            ApplicationChanges::relate)
        .method(
            "DestroyRelation",
            Right.WRITE,
            ApplicationChanges.DestroyingRelation.class,
            ApplicationChanges::unrelate)
        .method("Consume", Right.WRITE, Consuming.class, Consuming::consume)
        .method(
            "DestroyConsumedApplications",
            Right.WRITE,
            Consuming.Destroying.class,
            Consuming::destroy)
        .method(
            "SetRelationsSuspended",
            Right.WRITE,
            ApplicationChanges.Suspending.class,
            ApplicationChanges::suspend)
        .method(
            "ScaleApplications",
            Right.WRITE,
            ApplicationChanges.Scaling.class,
            ApplicationChanges::scale)
        .method(
            "ResolveUnitErrors",
            Right.WRITE,
            ApplicationChanges.Resolving.class,
            ApplicationChanges::resolve);
  }

  private static Facade.Builder settings(Facade.Builder facade) {
    return facade
        .method(
            "SetConfigs",
            Right.WRITE,
            ApplicationChanges.ConfigSets.class,
            ApplicationChanges::setConfigs)
        .method(
            "UnsetApplicationsConfig",
            Right.WRITE,
            ApplicationChanges.ConfigUnsets.class,
            ApplicationChanges::unsetConfigs)
        .method(
            "SetConstraints",
            Right.WRITE,
            ApplicationChanges.Constraining.class,
            ApplicationChanges::constrain)
        .method(
            "Expose", Right.WRITE, ApplicationChanges.Exposing.class, ApplicationChanges::expose)
        .method(
            "Unexpose",
            Right.WRITE,
            ApplicationChanges.Unexposing.class,
            ApplicationChanges::unexpose)
        .method(
            "MergeBindings",
            Right.WRITE,
            ApplicationChanges.Merging.class,
            ApplicationChanges::bind);
  }
}
