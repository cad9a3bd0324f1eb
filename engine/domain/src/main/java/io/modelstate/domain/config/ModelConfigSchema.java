package io.modelstate.domain.config;

import io.modelstate.domain.config.ConfigKey.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/** The keys that every model knows, whatever its cloud, with their built-in defaults. */
public final class ModelConfigSchema {
  private static final TreePMap<String, ConfigKey> KEYS =
      table(
          text("agent-metadata-url", ""),
          text("agent-stream", "released"),
          text("agent-version"),
          text("apt-ftp-proxy", ""),
          text("apt-http-proxy", ""),
          text("apt-https-proxy", ""),
          text("apt-mirror", ""),
          text("apt-no-proxy", ""),
          text("authorized-keys"),
          bool("automatically-retry-hooks", true),
          text("backup-dir", ""),
          text("charmhub-url", "https://api.charmhub.io"),
          text("cloudinit-userdata", ""),
          bool("container-image-metadata-defaults-disabled", false),
          text("container-image-metadata-url", ""),
          text("container-image-stream", "released"),
          text("container-inherit-properties", ""),
          text("container-networking-method", ""),
          text("default-base", ""),
          text("default-space", ""),
          bool("development", false),
          bool("disable-network-management", false),
          bool("disable-telemetry", false),
          text("egress-subnets", ""),
          bool("enable-os-refresh-update", true),
          bool("enable-os-upgrade", true),
          text("extra-info"),
          text("fan-config", ""),
          oneOf("firewall-mode", "instance", "instance", "global", "none"),
          text("ftp-proxy", ""),
          text("http-proxy", ""),
          text("https-proxy", ""),
          bool("ignore-machine-addresses", false),
          bool("image-metadata-defaults-disabled", false),
          text("image-metadata-url", ""),
          text("image-stream", "released"),
          text("juju-ftp-proxy", ""),
          text("juju-http-proxy", ""),
          text("juju-https-proxy", ""),
          text("juju-no-proxy", "127.0.0.1,localhost,::1"),
          bool("logforward-enabled", false),
          text("logging-config", ""),
          text("logging-output", ""),
          text("lxd-snap-channel", "5.0/stable"),
          text("max-action-results-age", "336h"),
          text("max-action-results-size", "5G"),
          text("max-status-history-age", "336h"),
          text("max-status-history-size", "5G"),
          text("mode", "requires-prompts"),
          mandatory("name"),
          whole("net-bond-reconfigure-delay", 17),
          text("no-proxy", "127.0.0.1,localhost,::1"),
          whole("num-container-provision-workers", 4),
          whole("num-provision-workers", 16),
          oneOf("provisioner-harvest-mode", "destroyed", "all", "none", "unknown", "destroyed"),
          bool("proxy-ssh", false),
          attrs("resource-tags", ""),
          text("saas-ingress-allow", "0.0.0.0/0,::/0"),
          text("secret-backend", "auto"),
          text("snap-http-proxy", ""),
          text("snap-https-proxy", ""),
          text("snap-store-assertions", ""),
          text("snap-store-proxy", ""),
          text("snap-store-proxy-url", ""),
          text("ssh-allow", "0.0.0.0/0,::/0"),
          bool("ssl-hostname-verification", true),
          text("storage-default-block-source"),
          text("storage-default-filesystem-source"),
          text("syslog-ca-cert"),
          text("syslog-client-cert"),
          text("syslog-client-key"),
          text("syslog-host"),
          bool("test-mode", false),
          bool("transmit-vendor-metrics", true),
          mandatory("type"),
          text("update-status-hook-interval", "5m"),
          mandatory("uuid"));

  /** For lookups alone, of which a change of configuration makes hundreds. */
  private static final Map<String, ConfigKey> BY_NAME = Map.copyOf(KEYS);

  private static final TreePMap<String, ConfigValue> DEFAULTS = standards();

  private ModelConfigSchema() {}

  /** By name. */
  public static TreePMap<String, ConfigKey> keys() {
    return KEYS;
  }

  public static Optional<ConfigKey> key(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The built-in defaults in the form that layers hold. */
  public static TreePMap<String, ConfigValue> defaults() {
    return DEFAULTS;
  }

  private static TreePMap<String, ConfigValue> standards() {
    var all = new TreeMap<String, ConfigValue>();
    KEYS.values().forEach(key -> key.standard().ifPresent(value -> all.put(key.name(), value)));
    return TreePMap.from(all);
  }

  private static TreePMap<String, ConfigKey> table(ConfigKey... keys) {
    Map<String, ConfigKey> all =
        Stream.of(keys).collect(Collectors.toMap(ConfigKey::name, Function.identity()));
    return TreePMap.from(all);
  }

  private static ConfigKey text(String name) {
    return new ConfigKey(name, Kind.TEXT, Optional.empty(), false, List.of());
  }

  private static ConfigKey mandatory(String name) {
    return new ConfigKey(name, Kind.TEXT, Optional.empty(), true, List.of());
  }

  private static ConfigKey text(String name, String standard) {
    return oneOf(name, standard);
  }

  private static ConfigKey oneOf(String name, String standard, String... values) {
    var value = Optional.<ConfigValue>of(ConfigValue.text(standard));
    return new ConfigKey(name, Kind.TEXT, value, false, List.of(values));
  }

  private static ConfigKey bool(String name, boolean standard) {
    var value = Optional.<ConfigValue>of(ConfigValue.bool(standard));
    return new ConfigKey(name, Kind.BOOL, value, false, List.of());
  }

  private static ConfigKey whole(String name, long standard) {
    var value = Optional.<ConfigValue>of(ConfigValue.whole(standard));
    return new ConfigKey(name, Kind.INT, value, false, List.of());
  }

  private static ConfigKey attrs(String name, String standard) {
    var value = Optional.<ConfigValue>of(ConfigValue.text(standard));
    return new ConfigKey(name, Kind.ATTRS, value, false, List.of());
  }
}
