package io.modelstate.domain.model.application;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.ApplicationCommand.RefreshApplication;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConfigChanged;
import io.modelstate.domain.model.application.ApplicationEvent.CharmRefreshed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsBound;
import io.modelstate.domain.model.charm.CharmEvent.CharmAdded;
import io.modelstate.domain.model.charm.CharmEvent.CharmRemoved;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.resource.NewResources;
import io.modelstate.domain.model.storage.NewStorage;
import io.modelstate.domain.model.storage.StorageDirective;
import io.modelstate.domain.model.storage.StorageUpgrade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;

/** The rules of giving an application another charm, or another revision of its own. */
final class Refresh {
  private Refresh() {}

  static Decision<ModelEvent> decide(ModelState state, RefreshApplication c, Context context) {
    var application = state.applications().require(c.application());
    var metadata = c.metadata();
    var prefix =
        "cannot upgrade application %s to charm %s: "
            .formatted(quote(application.name()), quote(c.charm().url()));
    var before = ApplicationDecider.metadata(state, application);
    CharmSettings settings;
    TreePMap<String, StorageDirective> storage;
    try {
      refuseUnfit(state, application, c);
      storage = StorageUpgrade.directives(state, application.name(), before, metadata, c.storage());
      settings = CharmSettings.of(metadata, c.settings());
    } catch (Rejected e) {
      throw e.prefixed(prefix);
    }
    var old = application.charm().url();
    var changes = new Changes(state);
    if (!state.charms().contains(c.charm().url())) {
      changes.add(new CharmAdded(c.charm().url(), metadata));
    }
    if (!c.charm().equals(application.charm()) || !storage.equals(application.wanted().storage())) {
      changes.add(new CharmRefreshed(application.name(), c.charm(), storage));
    }
    for (var unit : state.units().of(application.name())) {
      new NewStorage(changes, context.now()).fill(unit, before, metadata, storage);
    }
    NewResources.add(changes, application.name(), metadata, c.resources(), context.now());
    changeSettings(changes, application, metadata, settings);
    var bound =
        Bindings.merged(state, metadata, application.endpointBindings(), c.endpointBindings());
    if (!bound.equals(application.endpointBindings())) {
      changes.add(new EndpointsBound(application.name(), bound));
    }
    Deployment.addMissingPeers(changes, application.name(), metadata, context);
    if (!old.equals(c.charm().url()) && unused(changes.state(), old)) {
      changes.add(new CharmRemoved(old));
    }
    return Decision.of(changes.events());
  }

  private static void changeSettings(
      Changes changes, Application application, CharmMetadata metadata, CharmSettings given) {
    var current = application.wanted().settings();
    var kept = CharmSettings.kept(metadata, current).minusAll(given.reset());
    var wanted = kept.plusAll(given.set());
    var reset = new ArrayList<>(current.keySet());
    reset.removeAll(wanted.keySet());
    var set = TreePMap.<String, ConfigValue>empty();
    for (var entry : wanted.entrySet()) {
      if (!entry.getValue().equals(current.get(entry.getKey()))) {
        set = set.plus(entry.getKey(), entry.getValue());
      }
    }
    if (!set.isEmpty() || !reset.isEmpty()) {
      changes.add(new ApplicationConfigChanged(application.name(), set, List.copyOf(reset)));
    }
  }

  private static void refuseUnfit(ModelState state, Application application, RefreshApplication c) {
    if (!application.life().alive()) {
      throw Rejected.because("application is not found or not alive");
    }
    if (c.metadata().subordinate() != application.subordinate()) {
      throw Rejected.because("cannot change an application's subordinacy");
    }
    if (!c.force() && !state.details().caas()) {
      refuseUnsupportedBase(c);
    }
    for (var relation : state.relations().of(application.name())) {
      if (!implemented(relation, application.name(), c.metadata())) {
        throw Rejected.because("would break relation %s".formatted(quote(relation.key())));
      }
    }
  }

  private static void refuseUnsupportedBase(RefreshApplication c) {
    var base = c.charm().origin().base();
    var bases = c.metadata().bases();
    if (base.isEmpty() || bases.isEmpty()) {
      return;
    }
    var wanted = Base.parse(base);
    if (bases.stream().noneMatch(b -> Base.parse(b.text()).equals(wanted))) {
      throw Rejected.because(
          "base %s not supported by charm, the charm supported bases are: %s"
              .formatted(
                  quote(wanted.text()),
                  bases.stream()
                      .map(b -> Base.parse(b.text()).text())
                      .distinct()
                      .collect(Collectors.joining(","))));
    }
  }

  private static boolean implemented(
      Relation relation, String application, CharmMetadata metadata) {
    return relation.ends().stream()
        .filter(end -> end.application().equals(application))
        .allMatch(
            end ->
                metadata
                    .endpoint(end.name())
                    .filter(e -> e.role() == end.endpoint().role())
                    .filter(e -> e.interfaceName().equals(end.endpoint().interfaceName()))
                    .isPresent());
  }

  private static boolean unused(ModelState state, String url) {
    return state.charms().contains(url)
        && state.applications().byName().values().stream()
            .noneMatch(application -> application.charm().url().equals(url));
  }
}
