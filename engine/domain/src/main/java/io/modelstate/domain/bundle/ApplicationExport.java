package io.modelstate.domain.bundle;

import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import io.modelstate.domain.bundle.ModelContents.ModelStorage;
import io.modelstate.domain.bundle.ModelContents.ModelUnit;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/** An application of a model as a bundle describes it. */
record ApplicationExport(
    ModelContents model,
    ModelApplication application,
    ExportedBases bases,
    BundleExport.Options options) {
  private static final int CONTAINER_PARTS = 3;

  BundleApplication exported() {
    var url = CharmUrl.parse(application.charm());
    var base = Base.parse(application.base());
    var details = ExportedExposure.details(application);
    return new BundleApplication(
        url.charmhub()
            ? url.name()
            : new CharmUrl(url.schema(), "", "", url.name(), url.revision()).text(),
        url.charmhub() ? application.channel() : "",
        url.charmhub() ? boxed(url.revision()) : Optional.empty(),
        bases.ownSeries(base),
        bases.own(base),
        resources(),
        application.subordinate() ? 0 : application.units().size(),
        placements(),
        application.exposed() && details.isEmpty(),
        TreePMap.empty(),
        settings(),
        application.annotations(),
        application.subordinate() ? "" : ExportedConstraints.text(application.constraints()),
        storage(),
        TreePMap.empty(),
        bindings(),
        TreePMap.empty(),
        "",
        application.trust());
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private TreePMap<String, ConfigValue> resources() {
    var all = new TreeMap<String, ConfigValue>();
    application.resources().forEach((name, number) -> all.put(name, ConfigValue.whole(number)));
    return TreePMap.from(all);
  }

  private List<String> placements() {
    if (application.subordinate()) {
      return List.of();
    }
    if (model.containers()) {
      return application.placement().isEmpty() ? List.of() : List.of(application.placement());
    }
    return application.units().stream().map(ApplicationExport::placement).toList();
  }

  /** A container is a new one on the same machine: {@code 0/lxd/3} becomes {@code lxd:0}. */
  private static String placement(ModelUnit unit) {
    var parts = unit.machine().split("/", -1);
    return parts.length < CONTAINER_PARTS ? unit.machine() : parts[1] + ":" + parts[0];
  }

  private TreePMap<String, ConfigValue> settings() {
    var all = new TreeMap<String, ConfigValue>();
    if (options.charmDefaults()) {
      application
          .options()
          .forEach((name, value) -> all.put(name, value.orElse(new ConfigValue.Nothing())));
    }
    all.putAll(application.settings());
    return TreePMap.from(all);
  }

  private TreePMap<String, String> storage() {
    var all = new TreeMap<String, String>();
    application.storage().forEach((name, storage) -> all.put(name, text(storage)));
    return TreePMap.from(all);
  }

  private static String text(ModelStorage storage) {
    var parts = new ArrayList<String>();
    if (!storage.pool().isEmpty()) {
      parts.add(storage.pool());
    }
    if (storage.count() > 0) {
      parts.add(Integer.toString(storage.count()));
    }
    storage.sizeMib().ifPresent(size -> parts.add(size + "M"));
    return String.join(",", parts);
  }

  /** Needed only where the model's bindings differ at all. */
  private TreePMap<String, String> bindings() {
    long spaces =
        model.applications().values().stream()
            .flatMap(a -> a.bindings().values().stream())
            .distinct()
            .count();
    return spaces > 1 ? application.bindings() : TreePMap.empty();
  }
}
