package io.modelstate.projections.view;

import io.modelstate.domain.bundle.BundleExport;
import io.modelstate.domain.bundle.BundleExport.Options;
import io.modelstate.domain.bundle.BundleOffer;
import io.modelstate.domain.bundle.Endpoint;
import io.modelstate.domain.bundle.ModelContents;
import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import io.modelstate.domain.bundle.ModelContents.ModelMachine;
import io.modelstate.domain.bundle.ModelContents.ModelStorage;
import io.modelstate.domain.bundle.ModelContents.ModelUnit;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.resource.Resource;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.bundle.BundleText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pcollections.TreePMap;

/** {@code juju export-bundle}: a model as a bundle, for readers of the model. */
public final class BundleView {
  private static final String CONTROLLER = "controller";

  private BundleView() {}

  /** The YAML text. Refuses a model without applications. */
  public static String exported(Reader reader, ModelId id, Options options) {
    return BundleText.exported(BundleExport.of(contents(reader.readable(id)), options));
  }

  /** What the model has of that which a bundle can say; the controller itself is left out. */
  public static ModelContents contents(ModelState model) {
    var applications = TreePMap.<String, ModelApplication>empty();
    for (var application : model.applications().byName().values()) {
      if (!model.details().controller() || !application.name().equals(CONTROLLER)) {
        applications = applications.plus(application.name(), application(model, application));
      }
    }
    var machines = TreePMap.<String, ModelMachine>empty();
    for (var machine : model.machines().byId().values()) {
      if (!machine.container() && !machine.controller()) {
        machines = machines.plus(machine.id(), machine(model, machine));
      }
    }
    return new ModelContents(
        model.details().caas(),
        model.config().get("default-base") instanceof ConfigValue.Text(var base) ? base : "",
        applications,
        machines,
        model.relations().byKey().values().stream()
            .sorted(Comparator.comparingInt(Relation::id))
            .map(BundleView::ends)
            .toList(),
        saas(model));
  }

  private static TreePMap<String, String> saas(ModelState model) {
    var all = TreePMap.<String, String>empty();
    for (var consumed : model.saas().byName().values()) {
      all = all.plus(consumed.name(), consumed.offerUrl());
    }
    return all;
  }

  private static List<Endpoint> ends(Relation relation) {
    return relation.ends().stream()
        .map(end -> new Endpoint(end.application(), end.name()))
        .toList();
  }

  private static ModelMachine machine(ModelState model, Machine machine) {
    return new ModelMachine(
        machine.base(), machine.constraints(), model.annotations().of("machine " + machine.id()));
  }

  private static ModelApplication application(ModelState model, Application application) {
    var wanted = application.wanted();
    return new ModelApplication(
        application.charm().url(),
        application.charm().origin().channel(),
        application.base(),
        application.subordinate(),
        principals(model, application),
        application.exposed(),
        wanted.exposure().endpoints(),
        application.endpointBindings(),
        wanted.settings(),
        options(model, application),
        wanted.trust(),
        application.subordinate() ? List.of() : units(model, application),
        wanted.scale(),
        wanted.placement(),
        application.constraints(),
        model.annotations().of("application " + application.name()),
        storage(application),
        resources(model, application),
        offers(model, application));
  }

  /** Revisions of the store; an upload is nothing that a bundle can name. */
  private static TreePMap<String, Integer> resources(ModelState model, Application application) {
    var all = TreePMap.<String, Integer>empty();
    for (var entry : model.resources().ofApplication(application.name()).entrySet()) {
      if (entry.getValue().origin() == Resource.Origin.STORE) {
        all = all.plus(entry.getKey(), entry.getValue().revision());
      }
    }
    return all;
  }

  private static TreePMap<String, BundleOffer> offers(ModelState model, Application application) {
    var all = TreePMap.<String, BundleOffer>empty();
    for (var offer : model.offers().of(application.name())) {
      var acl = TreePMap.<String, String>empty();
      for (var entry : offer.access().entrySet()) {
        acl = acl.plus(entry.getKey().id(), entry.getValue().text());
      }
      all = all.plus(offer.name(), new BundleOffer(List.copyOf(offer.endpoints().values()), acl));
    }
    return all;
  }

  private static List<String> principals(ModelState model, Application application) {
    return application.subordinate()
        ? model.relations().of(application.name()).stream()
            .filter(Relation::container)
            .map(relation -> relation.otherEnd(application.name()).application())
            .toList()
        : List.of();
  }

  private static List<ModelUnit> units(ModelState model, Application application) {
    return model.units().of(application.name()).stream()
        .map(unit -> new ModelUnit(unit.name(), unit.machine()))
        .toList();
  }

  private static TreePMap<String, Optional<ConfigValue>> options(
      ModelState model, Application application) {
    var all = TreePMap.<String, Optional<ConfigValue>>empty();
    var options =
        model
            .charms()
            .at(application.charm().url())
            .map(CharmMetadata::options)
            .orElse(TreePMap.empty());
    for (var option : options.entrySet()) {
      all = all.plus(option.getKey(), option.getValue().defaultValue());
    }
    return all;
  }

  private static TreePMap<String, ModelStorage> storage(Application application) {
    var all = TreePMap.<String, ModelStorage>empty();
    for (var entry : application.wanted().storage().entrySet()) {
      var wanted = entry.getValue();
      all =
          all.plus(
              entry.getKey(),
              new ModelStorage(
                  wanted.pool(),
                  wanted.sizeMib() == 0
                      ? OptionalInt.empty()
                      : OptionalInt.of(Math.toIntExact(wanted.sizeMib())),
                  wanted.count()));
    }
    return all;
  }
}
