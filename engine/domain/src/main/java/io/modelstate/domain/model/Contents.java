package io.modelstate.domain.model;

import io.modelstate.domain.model.application.ApplicationEvent;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationRemoved;
import io.modelstate.domain.model.application.Applications;
import io.modelstate.domain.model.charm.CharmEvent;
import io.modelstate.domain.model.charm.Charms;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.Machines;
import io.modelstate.domain.model.offer.OfferEvent;
import io.modelstate.domain.model.offer.Offers;
import io.modelstate.domain.model.relation.RelationEvent;
import io.modelstate.domain.model.relation.Relations;
import io.modelstate.domain.model.resource.ResourceEvent;
import io.modelstate.domain.model.resource.Resources;
import io.modelstate.domain.model.saas.Saas;
import io.modelstate.domain.model.saas.SaasEvent;
import io.modelstate.domain.model.secret.SecretEvent;
import io.modelstate.domain.model.secret.Secrets;
import io.modelstate.domain.model.storage.Storage;
import io.modelstate.domain.model.storage.StorageEvent;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.model.unit.UnitEvent.UnitRemoved;
import io.modelstate.domain.model.unit.Units;

/** What lives in a model: all that goes away with {@code destroy-model}. */
public record Contents(
    Charms charms,
    Machines machines,
    Applications applications,
    Units units,
    Relations relations,
    Storage storage,
    Offers offers,
    Saas saas,
    Secrets secrets,
    Resources resources) {
  public static final Contents EMPTY =
      new Contents(
          Charms.EMPTY,
          Machines.EMPTY,
          Applications.EMPTY,
          Units.EMPTY,
          Relations.EMPTY,
          Storage.EMPTY,
          Offers.EMPTY,
          Saas.EMPTY,
          Secrets.EMPTY,
          Resources.EMPTY);

  /** Of a new model on such a cloud. */
  static Contents born(String cloudType) {
    return EMPTY.with(Storage.born(cloudType));
  }

  /** Whether nothing is left that has to go before the model can. */
  public boolean empty() {
    return applications.byName().isEmpty() && machines.byId().isEmpty() && storage.byId().isEmpty();
  }

  Contents evolve(ContentsEvent event) {
    return switch (event) {
      case CharmEvent e -> with(charms.evolve(e));
      case MachineEvent e -> with(machines.evolve(e));
      case ApplicationRemoved e -> gone(e);
      case UnitRemoved e -> gone(e);
      case ApplicationEvent e -> with(applications.evolve(e));
      case UnitEvent e -> with(units.evolve(e));
      case RelationEvent e -> with(relations.evolve(e));
      case StorageEvent e -> with(storage.evolve(e));
      case OfferEvent e -> with(offers.evolve(e));
      case SaasEvent e -> with(saas.evolve(e));
      case SecretEvent e -> with(secrets.evolve(e));
      case ResourceEvent e -> with(resources.evolve(e));
    };
  }

  /** Its resources go with it. */
  private Contents gone(ApplicationRemoved e) {
    return with(applications.evolve(e)).with(resources.withoutApplication(e.application()));
  }

  /** Its resources go with it. */
  private Contents gone(UnitRemoved e) {
    return with(units.evolve(e)).with(resources.withoutUnit(e.unit()));
  }

  private Contents with(Charms changed) {
    return new Contents(
        changed,
        machines,
        applications,
        units,
        relations,
        storage,
        offers,
        saas,
        secrets,
        resources);
  }

  private Contents with(Machines changed) {
    return new Contents(
        charms, changed, applications, units, relations, storage, offers, saas, secrets, resources);
  }

  private Contents with(Applications changed) {
    return new Contents(
        charms, machines, changed, units, relations, storage, offers, saas, secrets, resources);
  }

  private Contents with(Units changed) {
    return new Contents(
        charms,
        machines,
        applications,
        changed,
        relations,
        storage,
        offers,
        saas,
        secrets,
        resources);
  }

  private Contents with(Relations changed) {
    return new Contents(
        charms, machines, applications, units, changed, storage, offers, saas, secrets, resources);
  }

  private Contents with(Storage changed) {
    return new Contents(
        charms,
        machines,
        applications,
        units,
        relations,
        changed,
        offers,
        saas,
        secrets,
        resources);
  }

  private Contents with(Offers changed) {
    return new Contents(
        charms,
        machines,
        applications,
        units,
        relations,
        storage,
        changed,
        saas,
        secrets,
        resources);
  }

  private Contents with(Saas changed) {
    return new Contents(
        charms,
        machines,
        applications,
        units,
        relations,
        storage,
        offers,
        changed,
        secrets,
        resources);
  }

  private Contents with(Secrets changed) {
    return new Contents(
        charms,
        machines,
        applications,
        units,
        relations,
        storage,
        offers,
        saas,
        changed,
        resources);
  }

  private Contents with(Resources changed) {
    return new Contents(
        charms, machines, applications, units, relations, storage, offers, saas, secrets, changed);
  }
}
