package io.modelstate.domain;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.agent.AgentCommand.Report;
import io.modelstate.domain.model.agent.Observation;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.charm.CharmBase;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import io.modelstate.domain.model.charm.CharmEndpoint.Scope;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmOption;
import io.modelstate.domain.model.charm.CharmOrigin;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.domain.model.relation.RelationCommand.Integrate;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * Charms for tests: {@code blog} requires a database at {@code db} and serves {@code site}, {@code
 * mysql} has {@code server} and peers in {@code cluster}, {@code ntp} is subordinate to anything.
 */
public final class Charmed {
  public static final CharmMetadata BLOG =
      charm(
          "blog",
          false,
          TreePMap.<String, CharmEndpoint>empty()
              .plus("db", endpoint(Role.REQUIRER, "mysql", 1, Scope.GLOBAL))
              .plus("site", endpoint(Role.PROVIDER, "http", 0, Scope.GLOBAL)),
          TreePMap.<String, CharmOption>empty()
              .plus("name", option(CharmOption.Type.STRING))
              .plus("port", option(CharmOption.Type.INT))
              .plus("ratio", option(CharmOption.Type.FLOAT))
              .plus("debug", option(CharmOption.Type.BOOLEAN)));
  public static final CharmMetadata MYSQL =
      charm(
          "mysql",
          false,
          TreePMap.<String, CharmEndpoint>empty()
              .plus("server", endpoint(Role.PROVIDER, "mysql", 0, Scope.GLOBAL))
              .plus("cluster", endpoint(Role.PEER, "mysql-ha", 0, Scope.GLOBAL)),
          TreePMap.empty());
  public static final CharmMetadata NTP =
      charm(
          "ntp",
          true,
          TreePMap.singleton("juju-info", endpoint(Role.REQUIRER, "juju-info", 0, Scope.CONTAINER)),
          TreePMap.empty());

  private Charmed() {}

  public static CharmEndpoint endpoint(Role role, String name, int limit, Scope scope) {
    return new CharmEndpoint(role, name, false, limit, scope);
  }

  private static CharmOption option(CharmOption.Type type) {
    return new CharmOption(type, "", Optional.empty());
  }

  public static CharmMetadata charm(
      String name,
      boolean subordinate,
      TreePMap<String, CharmEndpoint> endpoints,
      TreePMap<String, CharmOption> options) {
    return new CharmMetadata(
        name,
        "",
        "",
        subordinate,
        List.of(
            new CharmBase("ubuntu", "24.04/stable", List.of()),
            new CharmBase("ubuntu", "22.04/stable", List.of())),
        endpoints,
        options,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        List.of(),
        List.of(),
        TreePMap.empty(),
        List.of(),
        "0.0.0",
        "");
  }

  /** Of Charmhub, on {@code ubuntu@24.04}. */
  public static Charm at(CharmMetadata metadata, int revision) {
    return on("ubuntu@24.04", metadata, revision);
  }

  public static Charm on(String base, CharmMetadata metadata, int revision) {
    return new Charm(
        "ch:amd64/%s-%d".formatted(metadata.name(), revision),
        new CharmOrigin(
            CharmOrigin.Source.CHARM_HUB, "", "", revision, "latest/stable", "amd64", base));
  }

  /** Under the charm's own name, at revision 1. */
  public static DeployApplication deploy(CharmMetadata metadata, int units, String... placement) {
    return deploy(metadata.name(), at(metadata, 1), metadata, units, Constraints.NONE, placement);
  }

  public static DeployApplication deploy(
      String application,
      Charm charm,
      CharmMetadata metadata,
      int units,
      Constraints constraints,
      String... placement) {
    return new DeployApplication(
        Lab.MODEL,
        application,
        charm,
        metadata,
        units,
        List.of(placement).stream().map(PlacementDirective::parse).toList(),
        constraints,
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

  public static DeployApplication with(
      DeployApplication c,
      TreePMap<String, ConfigValue> settings,
      TreePMap<String, String> bindings) {
    return new DeployApplication(
        c.model(),
        c.application(),
        c.charm(),
        c.metadata(),
        c.units(),
        c.placement(),
        c.constraints(),
        settings,
        c.trust(),
        bindings,
        c.storage(),
        c.devices(),
        c.attachStorage(),
        c.resources(),
        c.force(),
        c.fromRepository());
  }

  public static Integrate integrate(String first, String second) {
    return new Integrate(Lab.MODEL, List.of(first, second));
  }

  public static Report seen(Observation... observations) {
    return new Report(Lab.MODEL, List.of(observations));
  }

  /** The agent runs, and has nothing to do. */
  public static Observation idle(String unit) {
    return new Observation.UnitStatusSeen(unit, Subject.AGENT, "idle", "");
  }

  public static Observation joins(String relation, String unit) {
    return new Observation.ScopeEntered(relation, unit, TreePMap.empty());
  }
}
