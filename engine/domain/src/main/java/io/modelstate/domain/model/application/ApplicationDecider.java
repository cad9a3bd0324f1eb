package io.modelstate.domain.model.application;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.domain.config.Cidr;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.ApplicationCommand.BindEndpoints;
import io.modelstate.domain.model.application.ApplicationCommand.ConfigureApplication;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.application.ApplicationCommand.ExposeApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RefreshApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.application.ApplicationCommand.ScaleApplication;
import io.modelstate.domain.model.application.ApplicationCommand.SetApplicationConstraints;
import io.modelstate.domain.model.application.ApplicationCommand.UnexposeApplication;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConfigChanged;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConstraintsSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationScaled;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationTrustSet;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationUnexposed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsBound;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsExposed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsUnexposed;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.offer.OfferConnections;
import io.modelstate.domain.model.removal.Removal;
import io.modelstate.domain.model.unit.NewUnits;
import io.modelstate.domain.model.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pcollections.TreePMap;

/** The rules of applications. */
public final class ApplicationDecider {
  static final String CONTROLLER_CHARM = "juju-controller";
  private static final String TRUST = "trust";

  private ApplicationDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, ApplicationCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    operation(command).ifPresent(state.blocks()::refuse);
    return switch (command) {
      case DeployApplication c -> Deployment.decide(state, c, context);
      case RemoveApplication c -> remove(state, c, context);
      case ConfigureApplication c -> configure(state, c);
      case SetApplicationConstraints c -> constrain(state, c);
      case ExposeApplication c -> expose(state, c);
      case UnexposeApplication c -> unexpose(state, c);
      case BindEndpoints c -> bind(state, c);
      case RefreshApplication c -> Refresh.decide(state, c, context);
      case ScaleApplication c -> scale(state, c, context);
    };
  }

  /** What kind of block stops it (blocks.md sections 2 and 3). */
  private static Optional<Operation> operation(ApplicationCommand command) {
    return switch (command) {
      case RemoveApplication c -> Optional.of(Operation.REMOVE);
      case DeployApplication c ->
          Optional.of(c.fromRepository() ? Operation.REMOVE : Operation.CHANGE);
      case RefreshApplication c when c.forceUnits() -> Optional.empty();
      default -> Optional.of(Operation.CHANGE);
    };
  }

  private static Decision<ModelEvent> remove(
      ModelState state, RemoveApplication c, Context context) {
    var application = state.applications().require(c.application());
    if (controller(application)) {
      throw notSupported("removing the controller application");
    }
    if (!c.force()) {
      refuseConsumed(state, application, context);
    }
    var changes = new Changes(state);
    new Removal(changes, c.force(), c.destroyStorage(), context.now())
        .application(application.name());
    return Decision.of(changes.events());
  }

  /** Refuses while other models use what is offered of it. */
  private static void refuseConsumed(ModelState state, Application application, Context context) {
    long consumers =
        state.offers().of(application.name()).stream()
            .mapToLong(offer -> OfferConnections.of(offer, context.images()).size())
            .sum();
    if (consumers > 0) {
      throw Rejected.because(
          "cannot destroy application %s: application is used by %d consumer%s"
              .formatted(quote(application.name()), consumers, consumers == 1 ? "" : "s"));
    }
  }

  private static Decision<ModelEvent> configure(ModelState state, ConfigureApplication c) {
    var application = state.applications().require(c.application());
    var metadata = metadata(state, application);
    var settings = CharmSettings.of(metadata, c.set().minus(TRUST));
    var reset = new TreeSet<>(settings.reset());
    for (var name : c.reset()) {
      if (!name.equals(TRUST)) {
        CharmSettings.require(metadata, name);
        reset.add(name);
      }
    }
    reset.removeAll(settings.set().keySet());
    var events = new ArrayList<ModelEvent>();
    trust(application, c, events);
    var changed = changed(application, settings.set());
    reset.retainAll(application.wanted().settings().keySet());
    if (!changed.isEmpty() || !reset.isEmpty()) {
      events.add(new ApplicationConfigChanged(application.name(), changed, List.copyOf(reset)));
    }
    return Decision.of(events);
  }

  private static TreePMap<String, ConfigValue> changed(
      Application application, TreePMap<String, ConfigValue> set) {
    var changed = TreePMap.<String, ConfigValue>empty();
    for (var entry : set.entrySet()) {
      if (!entry.getValue().equals(application.wanted().settings().get(entry.getKey()))) {
        changed = changed.plus(entry.getKey(), entry.getValue());
      }
    }
    return changed;
  }

  private static void trust(
      Application application, ConfigureApplication c, List<ModelEvent> events) {
    var given = c.set().get(TRUST);
    if (given == null && !c.reset().contains(TRUST)) {
      return;
    }
    boolean trust =
        switch (given) {
          case null -> false;
          case ConfigValue.Bool(boolean value) -> value;
          case ConfigValue.Text(var text) when text.equals("true") || text.equals("false") ->
              text.equals("true");
          default ->
              throw Rejected.because(
                  "trust: expected bool, got %s"
                      .formatted(
                          given instanceof ConfigValue.Text(var text)
                              ? "string(%s)".formatted(quote(text))
                              : String.valueOf(given.plain())));
        };
    if (trust != application.wanted().trust()) {
      events.add(new ApplicationTrustSet(application.name(), trust));
    }
  }

  private static Decision<ModelEvent> constrain(ModelState state, SetApplicationConstraints c) {
    var application = state.applications().require(c.application());
    if (application.subordinate()) {
      throw Rejected.because("constraints do not apply to subordinate applications");
    }
    var current = application.constraints().arch().orElse("");
    var wanted = c.constraints().arch();
    if (wanted.isPresent() && !wanted.get().equals(current.isEmpty() ? "amd64" : current)) {
      throw notSupported(
          current.isEmpty()
              ? "changing architecture"
              : "changing architecture (%s)".formatted(current));
    }
    if (!application.life().alive()) {
      throw Rejected.because("application is not found or not alive")
          .prefixed("cannot set constraints: ");
    }
    var constraints =
        wanted.isPresent() || current.isEmpty()
            ? c.constraints()
            : c.constraints().with(ConstraintKey.ARCH, current);
    var warnings = Deployment.unsupported(state, constraints);
    return constraints.equals(application.constraints())
        ? Decision.<ModelEvent>nothing().warning(warnings)
        : Decision.<ModelEvent>of(new ApplicationConstraintsSet(application.name(), constraints))
            .warning(warnings);
  }

  private static Decision<ModelEvent> expose(ModelState state, ExposeApplication c) {
    var application = state.applications().require(c.application());
    var wanted =
        c.endpoints().isEmpty() ? TreePMap.singleton("", ExposedEndpoint.TO_ALL) : c.endpoints();
    var all = TreePMap.<String, ExposedEndpoint>empty();
    for (var entry : wanted.entrySet()) {
      requireEndpoint(application, entry.getKey());
      all = all.plus(entry.getKey(), checked(state, entry.getValue()));
    }
    var exposure = application.wanted().exposure();
    return exposure.exposed() && exposure.endpoints().plusAll(all).equals(exposure.endpoints())
        ? Decision.nothing()
        : Decision.of(new EndpointsExposed(application.name(), all));
  }

  private static ExposedEndpoint checked(ModelState state, ExposedEndpoint endpoint) {
    for (var space : endpoint.spaces()) {
      if (!state.spaces().contains(space)) {
        throw Rejected.notFound("space", space);
      }
    }
    for (var cidr : endpoint.cidrs()) {
      try {
        Cidr.require(cidr);
      } catch (Rejected e) {
        throw e.prefixed("unable to parse %s as a CIDR: ".formatted(quote(cidr)));
      }
    }
    return endpoint.spaces().isEmpty() && endpoint.cidrs().isEmpty()
        ? ExposedEndpoint.TO_ALL
        : new ExposedEndpoint(
            List.copyOf(new TreeSet<>(endpoint.spaces())),
            List.copyOf(new TreeSet<>(endpoint.cidrs())));
  }

  private static Decision<ModelEvent> unexpose(ModelState state, UnexposeApplication c) {
    var application = state.applications().require(c.application());
    if (controller(application)) {
      throw notSupported("unexposing the controller application");
    }
    var exposure = application.wanted().exposure();
    if (c.endpoints().isEmpty()) {
      return exposure.exposed()
          ? Decision.of(new ApplicationUnexposed(application.name()))
          : Decision.nothing();
    }
    for (var endpoint : c.endpoints()) {
      requireEndpoint(application, endpoint);
      if (!exposure.endpoints().containsKey(endpoint)) {
        throw new Rejected(
            Rejected.Code.BAD_REQUEST, "endpoint %s is not exposed".formatted(quote(endpoint)));
      }
    }
    return Decision.of(new EndpointsUnexposed(application.name(), c.endpoints()));
  }

  private static void requireEndpoint(Application application, String endpoint) {
    if (!endpoint.isEmpty() && !application.endpointBindings().containsKey(endpoint)) {
      throw Rejected.notFound("endpoint", endpoint);
    }
  }

  private static Decision<ModelEvent> bind(ModelState state, BindEndpoints c) {
    var application = state.applications().require(c.application());
    var bound =
        Bindings.merged(
            state,
            metadata(state, application),
            application.endpointBindings(),
            c.endpointBindings());
    return bound.equals(application.endpointBindings())
        ? Decision.nothing()
        : Decision.of(new EndpointsBound(application.name(), bound));
  }

  private static Decision<ModelEvent> scale(ModelState state, ScaleApplication c, Context context) {
    if (!state.details().caas()) {
      throw notSupported("scaling applications on a non-container model");
    }
    if (c.scale().isPresent() && c.scale().get() < 0) {
      throw Rejected.notValid("scale < 0 not valid");
    }
    if (c.scale().isPresent() && c.change().isPresent()) {
      throw Rejected.notValid("requesting both scale and scale-change not valid");
    }
    var application = state.applications().byName().get(c.application());
    if (application == null) {
      throw Rejected.because("application %s does not exist".formatted(quote(c.application())));
    }
    int current = application.wanted().scale();
    int scale = c.scale().orElseGet(() -> current + c.change().orElse(0));
    if (scale < 0) {
      throw Rejected.notValid("cannot remove more units than currently exist not valid");
    }
    if (scale == current) {
      return Decision.<ModelEvent>nothing().created(Integer.toString(scale));
    }
    var changes = new Changes(state);
    changes.add(new ApplicationScaled(application.name(), scale));
    var units =
        state.units().of(application.name()).stream()
            .filter(unit -> unit.life().alive())
            .sorted(Comparator.comparingInt(Unit::number))
            .toList();
    if (scale > units.size()) {
      new NewUnits(changes, context.now())
          .add(application, scale - units.size(), List.of(), List.of());
    }
    var removal = new Removal(changes, c.force(), c.destroyStorage(), context.now());
    units.stream().skip(scale).forEach(unit -> removal.unit(unit.name()));
    return Decision.of(changes.events()).created(Integer.toString(scale));
  }

  static CharmMetadata metadata(ModelState state, Application application) {
    return state
        .charms()
        .at(application.charm().url())
        .orElseThrow(() -> Rejected.notFound("charm", application.charm().url()));
  }

  static boolean controller(Application application) {
    return application.charm().name().equals(CONTROLLER_CHARM);
  }

  static Rejected notSupported(String what) {
    return new Rejected(Rejected.Code.NOT_SUPPORTED, what + " not supported");
  }
}
