package io.modelstate.domain.model;

import io.modelstate.domain.model.application.ApplicationEvent;
import io.modelstate.domain.model.application.Applications;
import io.modelstate.domain.model.charm.CharmEvent;
import io.modelstate.domain.model.charm.Charms;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.Machines;
import io.modelstate.domain.model.relation.RelationEvent;
import io.modelstate.domain.model.relation.Relations;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.model.unit.Units;

/** What lives in a model: all that goes away with {@code destroy-model}. */
public record Contents(
    Charms charms, Machines machines, Applications applications, Units units, Relations relations) {
  public static final Contents EMPTY =
      new Contents(Charms.EMPTY, Machines.EMPTY, Applications.EMPTY, Units.EMPTY, Relations.EMPTY);

  Contents evolve(ContentsEvent event) {
    return switch (event) {
      case CharmEvent e -> with(charms.evolve(e));
      case MachineEvent e -> with(machines.evolve(e));
      case ApplicationEvent e -> with(applications.evolve(e));
      case UnitEvent e -> with(units.evolve(e));
      case RelationEvent e -> with(relations.evolve(e));
    };
  }

  private Contents with(Charms changed) {
    return new Contents(changed, machines, applications, units, relations);
  }

  private Contents with(Machines changed) {
    return new Contents(charms, changed, applications, units, relations);
  }

  private Contents with(Applications changed) {
    return new Contents(charms, machines, changed, units, relations);
  }

  private Contents with(Units changed) {
    return new Contents(charms, machines, applications, changed, relations);
  }

  private Contents with(Relations changed) {
    return new Contents(charms, machines, applications, units, changed);
  }
}
