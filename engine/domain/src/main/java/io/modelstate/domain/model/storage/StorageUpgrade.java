package io.modelstate.domain.model.storage;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmStorage;
import java.util.Locale;
import org.pcollections.TreePMap;

/** What another charm, or another revision, makes of an application's storage. */
public final class StorageUpgrade {
  private StorageUpgrade() {}

  /**
   * All directives from here on: those that were, where the new charm still knows them, those that
   * are given anew, and defaults.
   */
  public static TreePMap<String, StorageDirective> directives(
      ModelState state,
      String application,
      CharmMetadata from,
      CharmMetadata to,
      TreePMap<String, StorageDirective> given) {
    refuseUnfit(state, application, from, to);
    var wanted = state.applications().require(application).wanted().storage().plusAll(given);
    for (var name : wanted.keySet()) {
      if (!to.storage().containsKey(name)) {
        wanted = wanted.minus(name);
      }
    }
    return StorageRules.directives(to, wanted, state);
  }

  private static void refuseUnfit(
      ModelState state, String application, CharmMetadata from, CharmMetadata to) {
    for (var entry : from.storage().entrySet()) {
      var name = entry.getKey();
      var kept = to.storage().get(name);
      if (kept != null) {
        refuseChanged(quote(name), entry.getValue(), kept);
      } else if (entry.getValue().countMin() > 0) {
        throw Rejected.because("required storage %s removed".formatted(quote(name)));
      } else if (state.units().of(application).stream()
          .anyMatch(unit -> state.storage().count(unit.name(), name) > 0)) {
        throw Rejected.because("in-use storage %s removed".formatted(quote(name)));
      }
    }
  }

  private static void refuseChanged(String name, CharmStorage from, CharmStorage to) {
    refuseChanged(name, "type", quote(kind(from)), quote(kind(to)));
    refuseChanged(name, "shared", from.shared(), to.shared());
    refuseChanged(name, "read-only", from.readOnly(), to.readOnly());
    refuseChanged(name, "location", quote(from.location()), quote(to.location()));
    if (to.countMax() != -1 && (from.countMax() == -1 || to.countMax() < from.countMax())) {
      throw Rejected.because(
          "existing storage %s range contracted: max decreased from %s to %d"
              .formatted(
                  name, from.countMax() == -1 ? "<unbounded>" : from.countMax(), to.countMax()));
    }
    if (!from.location().isEmpty() && from.countMax() == 1 && to.countMax() != 1) {
      throw Rejected.because(
          "existing storage %s with location changed from single to multiple".formatted(name));
    }
  }

  private static void refuseChanged(String name, String what, Object from, Object to) {
    if (!from.equals(to)) {
      throw Rejected.because(
          "existing storage %s %s changed from %s to %s".formatted(name, what, from, to));
    }
  }

  private static String kind(CharmStorage storage) {
    return storage.kind().name().toLowerCase(Locale.ROOT);
  }
}
