package io.modelstate.domain.model;

import io.modelstate.domain.model.application.ApplicationEvent;
import io.modelstate.domain.model.application.Applications;
import io.modelstate.domain.model.charm.CharmEvent;
import io.modelstate.domain.model.charm.Charms;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.Machines;
import io.modelstate.domain.model.offer.OfferEvent;
import io.modelstate.domain.model.offer.Offers;
import io.modelstate.domain.model.relation.RelationEvent;
import io.modelstate.domain.model.relation.Relations;
import io.modelstate.domain.model.saas.Saas;
import io.modelstate.domain.model.saas.SaasEvent;
import io.modelstate.domain.model.storage.Storage;
import io.modelstate.domain.model.storage.StorageEvent;
import io.modelstate.domain.model.unit.UnitEvent;
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
    Saas saas) {
  public static final Contents EMPTY =
      new Contents(
          Charms.EMPTY,
          Machines.EMPTY,
          Applications.EMPTY,
          Units.EMPTY,
          Relations.EMPTY,
          Storage.EMPTY,
          Offers.EMPTY,
          Saas.EMPTY);

  /** Of a new model on such a cloud. */
  static Contents born(String cloudType) {
    return EMPTY.with(Storage.born(cloudType));
  }

  Contents evolve(ContentsEvent event) {
    return switch (event) {
      case CharmEvent e -> with(charms.evolve(e));
      case MachineEvent e -> with(machines.evolve(e));
      case ApplicationEvent e -> with(applications.evolve(e));
      case UnitEvent e -> with(units.evolve(e));
      case RelationEvent e -> with(relations.evolve(e));
      case StorageEvent e -> with(storage.evolve(e));
      case OfferEvent e -> with(offers.evolve(e));
      case SaasEvent e -> with(saas.evolve(e));
    };
  }

  private Contents with(Charms changed) {
    return new Contents(changed, machines, applications, units, relations, storage, offers, saas);
  }

  private Contents with(Machines changed) {
    return new Contents(charms, changed, applications, units, relations, storage, offers, saas);
  }

  private Contents with(Applications changed) {
    return new Contents(charms, machines, changed, units, relations, storage, offers, saas);
  }

  private Contents with(Units changed) {
    return new Contents(charms, machines, applications, changed, relations, storage, offers, saas);
  }

  private Contents with(Relations changed) {
    return new Contents(charms, machines, applications, units, changed, storage, offers, saas);
  }

  private Contents with(Storage changed) {
    return new Contents(charms, machines, applications, units, relations, changed, offers, saas);
  }

  private Contents with(Offers changed) {
    return new Contents(charms, machines, applications, units, relations, storage, changed, saas);
  }

  private Contents with(Saas changed) {
    return new Contents(charms, machines, applications, units, relations, storage, offers, changed);
  }
}
