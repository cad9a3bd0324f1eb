package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Text;
import io.modelstate.domain.config.ControllerConfigSchema.Settled;
import java.util.Collection;
import java.util.List;
import org.pcollections.TreePMap;

/** How a controller's configuration starts and changes. Who may change it is checked before. */
public final class ControllerConfigRules {
  /** What every controller has, whatever was given. */
  public record Identity(String name, String uuid, String caCertificate) {}

  private ControllerConfigRules() {}

  public static boolean known(String key) {
    return ControllerConfigSchema.keys().containsKey(key);
  }

  /** What a controller starts with: the defaults, over them {@code given}, then who it is. */
  public static TreePMap<String, ConfigValue> bootstrap(
      Identity identity, TreePMap<String, ConfigValue> given) {
    given.keySet().forEach(ControllerConfigRules::refuseUnknown);
    return checked(
        ControllerConfigSchema.defaults()
            .plusAll(given)
            .plus("controller-name", new Text(identity.name()))
            .plus("controller-uuid", new Text(identity.uuid()))
            .plus("ca-cert", new Text(identity.caCertificate())));
  }

  /** Lays {@code given} over the current configuration. */
  public static ConfigChange set(
      TreePMap<String, ConfigValue> current, TreePMap<String, ConfigValue> given) {
    for (var key : given.keySet()) {
      refuseUnknown(key);
      if (!changeable(key)) {
        throw Rejected.because("can't change %s after bootstrap".formatted(GoText.quote(key)));
      }
    }
    var repository = given.get(ImageRepository.KEY);
    if (repository != null) {
      ImageRepository.checkChange(new ConfigTexts(current).text(ImageRepository.KEY), repository);
    }
    return ConfigChange.between(current, checked(current.plusAll(given)));
  }

  /** The keys that a client refuses to change without asking the controller, by name. */
  public static List<String> notChangeable(Collection<String> keys) {
    return keys.stream().filter(key -> !changeable(key)).sorted().distinct().toList();
  }

  private static boolean changeable(String key) {
    var known = ControllerConfigSchema.keys().get(key);
    return known != null && known.settled() == Settled.NEVER;
  }

  private static void refuseUnknown(String key) {
    if (!known(key)) {
      throw Rejected.because("unknown controller config setting " + GoText.quote(key));
    }
  }

  private static TreePMap<String, ConfigValue> checked(TreePMap<String, ConfigValue> given) {
    var config = given;
    for (var entry : given.entrySet()) {
      var known = ControllerConfigSchema.keys().get(entry.getKey());
      if (known != null) {
        config = config.plus(entry.getKey(), Coercion.coerce(known.key(), entry.getValue()));
      }
    }
    new ControllerConfigValidation(config).check();
    return config;
  }
}
