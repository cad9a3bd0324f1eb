package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigValue.Text;
import io.modelstate.domain.name.AgentVersion;
import java.util.function.Predicate;
import org.pcollections.TreePMap;

/**
 * The configuration that a new model starts with: all layers and what was given, merged and stored
 * whole, so that later changes of the layers do not reach it.
 *
 * @param controllerVersion what the model runs unless an agent-version is given
 * @param given over the layers; its type is overwritten by the cloud's
 */
public record NewModelConfig(
    String name,
    String uuid,
    CloudType cloud,
    String controllerVersion,
    ConfigLayers layers,
    TreePMap<String, ConfigValue> given) {
  private static final String CREATING = "failed to create config: ";

  /**
   * The stored configuration, as it is once the model exists.
   *
   * @param binariesExist asked for an agent-version older than the controller's
   */
  public TreePMap<String, ConfigValue> create(YamlReader yaml, Predicate<String> binariesExist) {
    TreePMap<String, ConfigValue> config;
    try {
      checkGiven();
      var joint = joint();
      checkVersion(joint, binariesExist);
      config = built(joint, yaml);
    } catch (Rejected e) {
      throw e.prefixed(CREATING);
    }
    ModelConfigRules.checkStored(config);
    return completed(config);
  }

  private void checkGiven() {
    if (given.containsKey("uuid")) {
      throw Rejected.because("uuid is generated, you cannot specify one");
    }
    if (name.isEmpty()) {
      throw Rejected.notValid("Name must be specified");
    }
    if (given.containsKey("name")) {
      throw Rejected.because("name must not be specified in config");
    }
    if (given.containsKey("default-base") && given.containsKey("default-series")) {
      throw Rejected.because("default-base and default-series cannot both be set");
    }
  }

  private TreePMap<String, ConfigValue> joint() {
    var joint =
        layers
            .merged()
            .plusAll(DefaultBase.translated(given))
            .plus("name", new Text(name))
            .plus("uuid", new Text(uuid))
            .plus("type", new Text(cloud.name()));
    return joint.containsKey("agent-version")
        ? joint
        : joint.plus("agent-version", new Text(controllerVersion));
  }

  private void checkVersion(TreePMap<String, ConfigValue> joint, Predicate<String> binariesExist) {
    var value = joint.get("agent-version");
    if (!(value instanceof Text(var text))) {
      throw Rejected.because(
          "agent-version must be a string but has type '%s'".formatted(GoText.type(value)));
    }
    var version = AgentVersion.parse(text);
    var newest = AgentVersion.parse(controllerVersion);
    if (version.isEmpty()) {
      throw Rejected.because("invalid version " + GoText.quote(text));
    }
    int order = newest.isEmpty() ? 0 : version.get().compareTo(newest.get());
    if (order > 0) {
      throw Rejected.because(
          "agent-version (%s) cannot be greater than the controller (%s)"
              .formatted(text, controllerVersion));
    }
    if (order < 0 && !binariesExist.test(text)) {
      throw Rejected.because("no agent binaries found for version " + text);
    }
  }

  private TreePMap<String, ConfigValue> built(
      TreePMap<String, ConfigValue> joint, YamlReader yaml) {
    TreePMap<String, ConfigValue> config;
    try {
      config = CheckedConfig.withDefaults(joint, yaml);
    } catch (Rejected e) {
      throw e.prefixed("creating config from values failed: ");
    }
    try {
      ProviderRules.checkNew(cloud, config);
    } catch (Rejected e) {
      throw e.prefixed("provider config validation failed: ");
    }
    return config;
  }

  /** What the controller chooses itself once the model is there. */
  private TreePMap<String, ConfigValue> completed(TreePMap<String, ConfigValue> config) {
    var result = config;
    var filesystems = cloud.filesystemSource();
    if (filesystems.isPresent() && !config.containsKey("storage-default-filesystem-source")) {
      result = result.plus("storage-default-filesystem-source", new Text(filesystems.get()));
    }
    var blocks = cloud.blockSource();
    if (blocks.isPresent() && !config.containsKey("storage-default-block-source")) {
      result = result.plus("storage-default-block-source", new Text(blocks.get()));
    }
    boolean open = new ConfigTexts(config).text("container-networking-method").isEmpty();
    return open && !cloud.networking().isEmpty()
        ? result.plus("container-networking-method", new Text(cloud.networking()))
        : result;
  }
}
