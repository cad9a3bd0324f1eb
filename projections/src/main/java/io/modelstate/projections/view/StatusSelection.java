package io.modelstate.projections.view;

import io.modelstate.wire.model.ClientWire.ApplicationStatus;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.MachineStatus;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a status to what matches one of the patterns. A unit brings its application and its
 * machine along.
 */
final class StatusSelection {
  private static final Pattern NAME = Pattern.compile("[a-z0-9*-]+(/[a-z0-9*-]+)?");

  private final FullStatus status;
  private final List<String> patterns;
  private final Set<String> machines = new HashSet<>();

  private StatusSelection(FullStatus status, List<String> patterns) {
    this.status = status;
    this.patterns = patterns;
  }

  static FullStatus of(FullStatus status, List<String> patterns) {
    return new StatusSelection(status, patterns).selected();
  }

  private FullStatus selected() {
    var applications = new TreeMap<String, ApplicationStatus>();
    each(status.applications())
        .forEach(
            (name, application) -> {
              var units = units(name, application);
              if (!units.isEmpty() || matches(name, application)) {
                applications.put(name, with(application, units));
              }
            });
    var hosts = new TreeMap<String, MachineStatus>();
    each(status.machines())
        .forEach(
            (id, machine) -> {
              if (machines.contains(id) || matches(machine)) {
                hosts.put(id, machine);
              }
            });
    return new FullStatus(
        status.model(),
        hosts,
        applications,
        status.remoteApplications(),
        status.offers(),
        status.relations(),
        status.controllerTimestamp(),
        status.branches(),
        status.storage(),
        status.filesystems(),
        status.volumes());
  }

  private Map<String, UnitStatus> units(String application, ApplicationStatus of) {
    var units = new TreeMap<String, UnitStatus>();
    each(of.units())
        .forEach(
            (name, unit) -> {
              if (patterns.stream().anyMatch(p -> matches(p, application, of, name, unit))) {
                units.put(name, unit);
                int container = unit.machine().indexOf('/');
                machines.add(
                    container < 0 ? unit.machine() : unit.machine().substring(0, container));
              }
            });
    return units;
  }

  private boolean matches(
      String pattern,
      String name,
      ApplicationStatus application,
      String unitName,
      UnitStatus unit) {
    if (pattern.equals(name + "/leader")) {
      return unit.leader();
    }
    return named(pattern, unitName)
        || pattern.equals(unit.agentStatus().status())
        || pattern.equals(unit.workloadStatus().status())
        || exposure(pattern, application)
        || (unit.openedPorts() != null && unit.openedPorts().contains(pattern));
  }

  private boolean matches(String name, ApplicationStatus application) {
    return patterns.stream()
        .anyMatch(p -> p.toLowerCase(Locale.ROOT).equals(name) || exposure(p, application));
  }

  private static boolean exposure(String pattern, ApplicationStatus application) {
    return switch (pattern.toLowerCase(Locale.ROOT)) {
      case "exposed" -> application.exposed();
      case "not exposed" -> !application.exposed();
      default -> false;
    };
  }

  private boolean matches(MachineStatus machine) {
    return patterns.stream()
        .anyMatch(
            p ->
                p.equals(machine.id())
                    || p.startsWith(machine.id() + "/")
                    || p.equals(machine.agentStatus().status())
                    || (!p.isEmpty() && p.equals(machine.dnsName())));
  }

  /** A name without a slash stands for all units of the application. */
  private static boolean named(String pattern, String unit) {
    var wanted = pattern.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(wanted).matches()) {
      return false;
    }
    var glob = wanted.contains("/") ? wanted : wanted + "/*";
    return Pattern.matches(glob.replace("*", "[^/]*"), unit);
  }

  private static <T> Map<String, T> each(@Nullable Map<String, T> map) {
    return Objects.requireNonNullElse(map, Map.of());
  }

  private static ApplicationStatus with(ApplicationStatus a, Map<String, UnitStatus> units) {
    return new ApplicationStatus(
        a.err(),
        a.charm(),
        a.charmVersion(),
        a.charmProfile(),
        a.charmChannel(),
        a.charmRev(),
        a.base(),
        a.exposed(),
        a.exposedEndpoints(),
        a.life(),
        a.relations(),
        a.canUpgradeTo(),
        a.subordinateTo(),
        units,
        a.meterStatuses(),
        a.status(),
        a.workloadVersion(),
        a.endpointBindings(),
        a.scale(),
        a.providerId(),
        a.publicAddress());
  }
}
