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

/** The keys of a controller, with what they hold when bootstrap gives nothing. */
public final class ControllerConfigSchema {
  /** When a key's value is settled. */
  public enum Settled {
    /** By the controller itself: nobody can give it. */
    BY_CONTROLLER,
    /** For good at bootstrap. */
    AT_BOOTSTRAP,
    /** Never: it can be changed any time. */
    NEVER
  }

  /** A key and when its value is settled. */
  public record ControllerKey(ConfigKey key, Settled settled) {}

  private static final TreePMap<String, ControllerKey> KEYS =
      table(
          updatable("agent-logfile-max-backups", Kind.INT, ConfigValue.whole(2)),
          updatable("agent-logfile-max-size", Kind.SIZE, ConfigValue.text("100M")),
          updatable("agent-ratelimit-max", Kind.INT),
          updatable("agent-ratelimit-rate", Kind.DURATION),
          fixed("allow-model-access", Kind.BOOL),
          fixed("api-port", Kind.INT, ConfigValue.whole(17070)),
          updatable("api-port-open-delay", Kind.DURATION, ConfigValue.text("2s")),
          updatable("application-resource-download-limit", Kind.INT),
          updatable("audit-log-capture-args", Kind.BOOL, ConfigValue.bool(false)),
          updatable(
              "audit-log-exclude-methods",
              Kind.LIST,
              ConfigValue.texts(List.of("ReadOnlyMethods"))),
          updatable("audit-log-max-backups", Kind.INT, ConfigValue.whole(10)),
          updatable("audit-log-max-size", Kind.SIZE, ConfigValue.text("300M")),
          updatable("auditing-enabled", Kind.BOOL, ConfigValue.bool(true)),
          fixed("autocert-dns-name", Kind.TEXT),
          fixed("autocert-url", Kind.TEXT),
          given("ca-cert", Kind.TEXT),
          updatable("caas-image-repo", Kind.TEXT),
          fixed("caas-operator-image-path", Kind.TEXT),
          updatable("controller-api-port", Kind.INT),
          fixed("controller-name", Kind.TEXT),
          updatable("controller-resource-download-limit", Kind.INT),
          given("controller-uuid", Kind.TEXT),
          updatable("features", Kind.LIST),
          updatable("http-server-read-timeout", Kind.DURATION, ConfigValue.text("0s")),
          updatable("http-server-write-timeout", Kind.DURATION, ConfigValue.text("0s")),
          fixed("identity-public-key", Kind.TEXT),
          fixed("identity-url", Kind.TEXT),
          fixed("idle-connection-timeout", Kind.DURATION, ConfigValue.text("30s")),
          fixed("juju-db-snap-channel", Kind.TEXT, ConfigValue.text("4.4.30/stable")),
          updatable("juju-ha-space", Kind.TEXT),
          updatable("juju-mgmt-space", Kind.TEXT),
          fixed("jujud-controller-snap-source", Kind.TEXT, ConfigValue.text("legacy")),
          fixed("login-token-refresh-url", Kind.TEXT),
          updatable("max-agent-state-size", Kind.INT, ConfigValue.whole(524288)),
          updatable("max-charm-state-size", Kind.INT, ConfigValue.whole(2097152)),
          updatable("max-debug-log-duration", Kind.DURATION, ConfigValue.text("24h0m0s")),
          updatable("max-prune-txn-batch-size", Kind.INT, ConfigValue.whole(1000000)),
          updatable("max-prune-txn-passes", Kind.INT, ConfigValue.whole(100)),
          fixed("max-txn-log-size", Kind.SIZE, ConfigValue.text("10M")),
          fixed(
              "metering-url", Kind.TEXT, ConfigValue.text("https://api.jujucharms.com/omnibus/v3")),
          updatable("migration-agent-wait-time", Kind.DURATION, ConfigValue.text("15m0s")),
          updatable("model-logfile-max-backups", Kind.INT, ConfigValue.whole(2)),
          updatable("model-logfile-max-size", Kind.SIZE, ConfigValue.text("10M")),
          updatable("model-logs-size", Kind.SIZE, ConfigValue.text("20M")),
          updatable("mongo-memory-profile", Kind.TEXT, ConfigValue.text("default")),
          updatable("prune-txn-query-count", Kind.INT, ConfigValue.whole(1000)),
          updatable("prune-txn-sleep-time", Kind.DURATION, ConfigValue.text("10ms")),
          updatable("public-dns-address", Kind.TEXT),
          updatable("query-tracing-enabled", Kind.BOOL, ConfigValue.bool(false)),
          updatable("query-tracing-threshold", Kind.DURATION, ConfigValue.text("1s")),
          fixed("set-numa-control-policy", Kind.BOOL, ConfigValue.bool(false)),
          updatable("ssh-max-concurrent-connections", Kind.INT, ConfigValue.whole(100)),
          fixed("ssh-server-port", Kind.INT, ConfigValue.whole(17022)),
          fixed("state-port", Kind.INT, ConfigValue.whole(37017)));

  private ControllerConfigSchema() {}

  /** By name; those that nobody can give, too. */
  public static TreePMap<String, ControllerKey> keys() {
    return KEYS;
  }

  /** What a controller starts with; its name, UUID and certificate come on top. */
  public static TreePMap<String, ConfigValue> defaults() {
    var all = new TreeMap<String, ConfigValue>();
    KEYS.forEach((name, key) -> key.key().standard().ifPresent(value -> all.put(name, value)));
    return TreePMap.from(all);
  }

  private static TreePMap<String, ControllerKey> table(ControllerKey... keys) {
    Map<String, ControllerKey> all =
        Stream.of(keys).collect(Collectors.toMap(key -> key.key().name(), Function.identity()));
    return TreePMap.from(all);
  }

  private static ControllerKey updatable(String name, Kind kind) {
    return key(name, kind, Settled.NEVER, Optional.empty());
  }

  private static ControllerKey updatable(String name, Kind kind, ConfigValue standard) {
    return key(name, kind, Settled.NEVER, Optional.of(standard));
  }

  private static ControllerKey fixed(String name, Kind kind) {
    return key(name, kind, Settled.AT_BOOTSTRAP, Optional.empty());
  }

  private static ControllerKey fixed(String name, Kind kind, ConfigValue standard) {
    return key(name, kind, Settled.AT_BOOTSTRAP, Optional.of(standard));
  }

  private static ControllerKey given(String name, Kind kind) {
    return key(name, kind, Settled.BY_CONTROLLER, Optional.empty());
  }

  private static ControllerKey key(
      String name, Kind kind, Settled settled, Optional<ConfigValue> standard) {
    return new ControllerKey(new ConfigKey(name, kind, standard, false, List.of()), settled);
  }
}
