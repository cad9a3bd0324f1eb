package io.modelstate.domain.model.application;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.constraints.CloudConstraints;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationStatusSet;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEvent.CharmAdded;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.constraints.ConstraintsDecider;
import io.modelstate.domain.model.relation.RelationEnd;
import io.modelstate.domain.model.relation.RelationEvent.RelationAdded;
import io.modelstate.domain.model.resource.NewResources;
import io.modelstate.domain.model.storage.StorageDirective;
import io.modelstate.domain.model.storage.StorageRules;
import io.modelstate.domain.model.unit.NewUnits;
import io.modelstate.domain.name.AgentVersion;
import io.modelstate.domain.name.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;

/** The rules of deploying: an application with its peers, its units and the machines they go on. */
final class Deployment {
  private static final String DEFAULT_ARCH = "amd64";

  private Deployment() {}

  static Decision<ModelEvent> decide(ModelState state, DeployApplication c, Context context) {
    var metadata = c.metadata();
    var settings = CharmSettings.of(metadata, c.settings());
    refuseUnfit(c, state);
    var prefix = "cannot add application %s: ".formatted(quote(c.application()));
    TreePMap<String, StorageDirective> storage;
    try {
      refuseImpossible(state, c);
      storage = StorageRules.directives(metadata, c.storage(), state);
    } catch (Rejected e) {
      throw e.prefixed(prefix);
    }
    var constraints = constraints(state, c);
    var warnings = unsupported(state, constraints);
    var changes = new Changes(state);
    if (!state.charms().contains(c.charm().url())) {
      changes.add(new CharmAdded(c.charm().url(), metadata));
    }
    boolean caas = state.details().caas();
    changes.add(
        new ApplicationDeployed(
            c.application(),
            c.charm(),
            metadata.subordinate(),
            constraints,
            Bindings.initial(state, metadata, c.endpointBindings()),
            settings.set(),
            c.trust(),
            storage,
            c.devices(),
            caas ? c.units() : 0,
            caas && !c.placement().isEmpty() ? c.placement().getFirst().directive() : ""));
    if (caas) {
      changes.add(
          new ApplicationStatusSet(
              c.application(), new Status("waiting", "waiting for container", context.now())));
    }
    NewResources.add(changes, c.application(), metadata, c.resources(), context.now());
    addPeers(changes, c.application(), metadata, context);
    var application = changes.state().applications().require(c.application());
    new NewUnits(changes, context.now())
        .add(application, c.units(), caas ? List.of() : c.placement(), c.attachStorage());
    return Decision.of(changes.events()).created(c.application()).warning(warnings);
  }

  private static void refuseUnfit(DeployApplication c, ModelState state) {
    var metadata = c.metadata();
    if (metadata.name().equals(ApplicationDecider.CONTROLLER_CHARM)) {
      throw ApplicationDecider.notSupported("manual deploy of the controller charm");
    }
    if (metadata.subordinate()) {
      if (c.units() != 0) {
        throw Rejected.because("subordinate application must be deployed without units");
      }
      if (!c.constraints().isEmpty()) {
        throw Rejected.because("subordinate application must be deployed without constraints");
      }
    }
    if (c.units() < 0) {
      throw Rejected.notValid("number of units %d not valid".formatted(c.units()));
    }
    if (!c.attachStorage().isEmpty() && c.units() != 1) {
      throw Rejected.because("AttachStorage is non-empty, but NumUnits is %d".formatted(c.units()));
    }
    if (!c.force()) {
      refuseUnmetAssumptions(metadata, state);
    }
    for (var placement : c.placement()) {
      if (placement.onMachine() || (placement.inContainer() && !placement.directive().isEmpty())) {
        try {
          state.machines().require(placement.directive());
        } catch (Rejected e) {
          throw e.prefixed(
              "cannot deploy %s to machine %s: "
                  .formatted(quote(c.application()), placement.directive()));
        }
      }
    }
  }

  private static void refuseUnmetAssumptions(CharmMetadata metadata, ModelState state) {
    boolean kubernetes =
        metadata.assumes().stream().anyMatch(feature -> feature.startsWith("k8s-api"));
    if (kubernetes && !state.details().caas()) {
      throw new Rejected(
          Rejected.Code.NOT_SUPPORTED,
          "Charm feature requirements cannot be met:\n"
              + "  - charm requires feature \"k8s-api\" but model does not support it");
    }
  }

  private static void refuseImpossible(ModelState state, DeployApplication c) {
    if (!Names.validApplication(c.application())) {
      throw Rejected.because("invalid name");
    }
    var minimum = c.metadata().minJujuVersion();
    if (!minimum.isEmpty()
        && AgentVersion.parse(minimum).filter(v -> v.compareTo(current(state)) > 0).isPresent()) {
      throw Rejected.because(
          "charm's min version (%s) is higher than this juju model's version (%s)"
              .formatted(minimum, state.details().agentVersion()));
    }
    if (state.applications().contains(c.application())) {
      throw new Rejected(Rejected.Code.ALREADY_EXISTS, "application already exists");
    }
    if (state.saas().at(c.application()).isPresent()) {
      throw Rejected.because("saas application with same name already exists");
    }
    state.requireActive();
    if (!state.details().caas() && !c.force()) {
      refuseUnsupportedBase(c);
    }
  }

  private static AgentVersion current(ModelState state) {
    return AgentVersion.parse(state.details().agentVersion()).orElseThrow();
  }

  private static void refuseUnsupportedBase(DeployApplication c) {
    var bases = c.metadata().bases();
    var base = c.charm().origin().base();
    if (bases.isEmpty() || base.isEmpty()) {
      return;
    }
    var wanted = Base.parse(base);
    if (bases.stream().noneMatch(b -> Base.parse(b.text()).equals(wanted))) {
      throw Rejected.because(
          "base %s not supported by charm %s, supported bases are: %s"
              .formatted(
                  quote(wanted.text()),
                  quote(c.metadata().name()),
                  bases.stream()
                      .map(b -> Base.parse(b.text()).text())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
  }

  /** Principals always say their architecture, so that it cannot change under their units. */
  private static Constraints constraints(ModelState state, DeployApplication c) {
    if (c.metadata().subordinate() || c.constraints().has(ConstraintKey.ARCH)) {
      return c.constraints();
    }
    var arch = state.constraints().arch().filter(a -> !a.isEmpty()).orElse(DEFAULT_ARCH);
    return c.constraints().with(ConstraintKey.ARCH, arch);
  }

  /** Refuses impossible values; names what is stored without effect. */
  static List<String> unsupported(ModelState state, Constraints constraints) {
    var unsupported =
        CloudConstraints.of(state.details().placement().cloudType(), ConstraintsDecider.HOST_ARCHES)
            .validate(constraints);
    return unsupported.isEmpty()
        ? List.of()
        : List.of(
            "unsupported constraints: "
                + unsupported.stream().map(Object::toString).collect(Collectors.joining(",")));
  }

  private static void addPeers(
      Changes changes, String application, CharmMetadata metadata, Context context) {
    for (Map.Entry<String, CharmEndpoint> entry : metadata.endpoints().entrySet()) {
      if (entry.getValue().role() == CharmEndpoint.Role.PEER) {
        var end = new RelationEnd(application, entry.getKey(), entry.getValue());
        changes.add(
            new RelationAdded(
                changes.state().relations().next(),
                end.text(),
                List.of(end),
                Status.of("joining", context.now())));
      }
    }
  }

  /** Peers that a new revision of the charm brings along. */
  static void addMissingPeers(
      Changes changes, String application, CharmMetadata metadata, Context context) {
    var without = metadata.endpoints();
    for (var relation : changes.state().relations().of(application)) {
      if (relation.peer()) {
        without = without.minus(relation.ends().getFirst().name());
      }
    }
    addPeers(changes, application, metadata.withEndpoints(without), context);
  }
}
