package io.modelstate.domain.model.storage;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmStorage;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.TreePMap;

/** What is asked of storage, made whole and checked against what the charm says of it. */
public final class StorageRules {
  private static final long DEFAULT_MIB = 1024;
  private static final StorageDirective UNSAID = new StorageDirective("", 0, 0);

  private StorageRules() {}

  /**
   * One for each storage of the charm: what was given, with the defaults of charm and model where
   * it says nothing.
   */
  public static TreePMap<String, StorageDirective> directives(
      CharmMetadata metadata, TreePMap<String, StorageDirective> given, ModelState state) {
    var whole = given;
    for (var entry : metadata.storage().entrySet()) {
      var asked = given.get(entry.getKey());
      if (asked == null && entry.getValue().shared()) {
        throw Rejected.because(
            "no constraints specified for shared charm storage " + quote(entry.getKey()));
      }
      whole =
          whole.plus(
              entry.getKey(),
              withDefaults(entry.getValue(), asked == null ? UNSAID : asked, state));
    }
    for (var entry : whole.entrySet()) {
      refuseUnfit(metadata, entry.getKey(), entry.getValue(), state);
    }
    return whole;
  }

  static StorageDirective withDefaults(
      CharmStorage storage, StorageDirective asked, ModelState state) {
    var pool = asked.pool().isEmpty() ? defaultPool(storage.kind(), asked, state) : asked.pool();
    long least = storage.minimumSizeMib() > 0 ? storage.minimumSizeMib() : DEFAULT_MIB;
    return new StorageDirective(
        pool,
        asked.sizeMib() == 0 ? least : asked.sizeMib(),
        asked.count() == 0 ? storage.countMin() : asked.count());
  }

  /** The model's default counts only where a size or a count was asked for. */
  private static String defaultPool(Kind kind, StorageDirective asked, ModelState state) {
    boolean caas = state.details().caas();
    var block = configured(state, "storage-default-block-source");
    if (kind == Kind.BLOCK) {
      var fallback = caas ? "kubernetes" : "loop";
      return asked.equals(UNSAID) ? fallback : block.orElse(fallback);
    }
    var fallback = caas ? "kubernetes" : "rootfs";
    return asked.equals(UNSAID)
        ? fallback
        : configured(state, "storage-default-filesystem-source").or(() -> block).orElse(fallback);
  }

  private static Optional<String> configured(ModelState state, String key) {
    return state.config().get(key) instanceof ConfigValue.Text(var pool) && !pool.isEmpty()
        ? Optional.of(pool)
        : Optional.empty();
  }

  static void refuseUnfit(
      CharmMetadata metadata, String name, StorageDirective directive, ModelState state) {
    var storage = metadata.storage().get(name);
    if (storage == null) {
      throw Rejected.because(
          "charm %s has no store called %s".formatted(quote(metadata.name()), quote(name)));
    }
    var where = "charm %s store %s: ".formatted(quote(metadata.name()), quote(name));
    if (storage.shared()) {
      throw Rejected.because(where + "shared storage support not implemented");
    }
    refuseCount(storage, directive.count(), where);
    if (directive.sizeMib() < storage.minimumSizeMib()) {
      throw Rejected.because(
          where
              + "minimum storage size is %s, %s specified"
                  .formatted(decimal(storage.minimumSizeMib()), decimal(directive.sizeMib())));
    }
    refusePool(directive.pool(), storage.kind(), state);
  }

  private static void refuseCount(CharmStorage storage, int count, String where) {
    if (singular(storage) && count != 1) {
      throw Rejected.because(where + "storage is singular, %d specified".formatted(count));
    }
    if (count < storage.countMin()) {
      throw Rejected.because(
          where + "%d instances required, %d specified".formatted(storage.countMin(), count));
    }
    if (storage.countMax() >= 0 && count > storage.countMax()) {
      throw Rejected.because(
          where
              + "at most %d instances supported, %d specified"
                  .formatted(storage.countMax(), count));
    }
  }

  private static void refusePool(String pool, Kind kind, ModelState state) {
    var provider = PoolRules.provider(state, pool);
    if (!provider.supports(kind)) {
      throw Rejected.because(
          "%s provider does not support %s storage"
              .formatted(quote(provider.type()), quote(kind.name().toLowerCase(Locale.ROOT))));
    }
    if (state.details().caas() && provider.type().equals("loop")) {
      throw Rejected.notValid("invalid storage config: storage provider type \"loop\" not valid");
    }
  }

  /** Refuses to give a unit {@code change} more, or fewer, than its charm can do with. */
  static void refuseChange(CharmStorage storage, int current, int change) {
    var action = change < 0 ? "detach" : "attach";
    int count = current + change;
    if (singular(storage) && count != 1) {
      throw Rejected.because("cannot %s, storage is singular".formatted(action));
    }
    int many = Math.abs(change);
    var brings =
        "%sing %d storage instance%s brings the total to %d, "
            .formatted(action, many, many == 1 ? "" : "s", count);
    if (count < storage.countMin()) {
      throw Rejected.because(
          brings + "which is less than the minimum of %d".formatted(storage.countMin()));
    }
    if (storage.countMax() >= 0 && count > storage.countMax()) {
      throw Rejected.because(brings + "exceeding the maximum of %d".formatted(storage.countMax()));
    }
  }

  private static boolean singular(CharmStorage storage) {
    return storage.countMin() == 1 && storage.countMax() == 1;
  }

  /** Takes MiB for MB, as Juju does in these texts: {@code 2.0 GB} of 2048. */
  private static String decimal(long mebibytes) {
    double value = mebibytes;
    int unit = 0;
    while (value >= 1000) {
      value /= 1000;
      unit++;
    }
    double rounded = Math.floor(value * 10 + 0.5) / 10;
    return "%s %sB"
        .formatted(
            String.format(Locale.ROOT, rounded < 10 ? "%.1f" : "%.0f", rounded),
            "MGTPE".charAt(unit));
  }
}
