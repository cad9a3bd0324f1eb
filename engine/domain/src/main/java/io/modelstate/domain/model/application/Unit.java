package io.modelstate.domain.model.application;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.application.ApplicationEvent.Subject;
import java.util.List;
import org.pcollections.TreePMap;

public record Unit(
    String name,
    String application,
    String machine,
    boolean leader,
    List<String> ports,
    TreePMap<Subject, Status> statuses) {

  static Unit of(ApplicationEvent.UnitAdded e) {
    return new Unit(e.unit(), e.application(), e.machine(), false, List.of(), TreePMap.empty());
  }

  Unit leading(boolean leads) {
    return new Unit(name, application, machine, leads, ports, statuses);
  }

  Unit open(List<String> opened) {
    return new Unit(name, application, machine, leader, opened, statuses);
  }

  Unit with(Subject subject, Status status) {
    return new Unit(name, application, machine, leader, ports, statuses.plus(subject, status));
  }
}
