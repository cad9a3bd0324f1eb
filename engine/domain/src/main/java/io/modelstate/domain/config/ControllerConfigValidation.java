package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Items;
import io.modelstate.domain.config.ConfigValue.Text;
import io.modelstate.domain.name.Names;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pcollections.TreePMap;

/** What must hold for a controller's whole configuration; the first refusal wins. */
final class ControllerConfigValidation {
  private static final long DOCUMENT_BYTES_MAX = 16L << 20;
  private static final int PUBLIC_KEY_BYTES = 32;
  private static final Pattern METHOD = Pattern.compile("[A-Z][A-Za-z0-9]*\\.[A-Z][A-Za-z0-9]*");
  private static final Set<String> SNAP_SOURCES =
      Set.of("legacy", "snapstore", "local", "local-dangerous");

  private final ConfigTexts config;

  ControllerConfigValidation(TreePMap<String, ConfigValue> config) {
    this.config = new ConfigTexts(config);
  }

  void check() {
    checkIdentity();
    checkSizes();
    checkRates();
    checkAudit();
    checkPorts();
    checkSpaces();
    checkStates();
    checkDurations();
    checkChoices();
  }

  private void checkIdentity() {
    var publicKey = config.text("identity-public-key");
    if (!publicKey.isEmpty() && !validKey(publicKey)) {
      throw Rejected.because("invalid identity public key: wrong length or not base64");
    }
    var url = config.text("identity-url");
    if (!url.isEmpty()) {
      refuseIf(!RequestUri.valid(url), "identity URL %s not valid".formatted(GoText.quote(url)));
      refuseIf(
          publicKey.isEmpty() && !RequestUri.scheme(url).equals("https"),
          "URL needs to be https when identity-public-key not provided");
    }
    var refresh = config.text("login-token-refresh-url");
    refuseIf(
        !refresh.isEmpty() && !RequestUri.hasSchemeAndHost(refresh),
        "logic token refresh URL %s not valid".formatted(GoText.quote(refresh)));
    var name = config.text("controller-name");
    refuseIf(
        config.has("controller-name") && !Names.validController(name),
        "controller-name value must be a valid controller name (lowercase or digit with"
            + " non-leading hyphen), got "
            + GoText.quote(name));
  }

  private static boolean validKey(String text) {
    try {
      return Base64.getDecoder().decode(text).length == PUBLIC_KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void checkSizes() {
    for (var kind : List.of("agent", "model")) {
      var backups = kind + "-logfile-max-backups";
      refuseIf(config.whole(backups) < 0, "negative %s not valid".formatted(backups));
      var size = kind + "-logfile-max-size";
      checkOneMib(size, size);
    }
    checkOneMib("model-logs-size", "model logs size");
    size("max-txn-log-size", "max txn log size");
  }

  private void checkOneMib(String key, String shown) {
    refuseIf(
        config.has(key) && size(key, shown).signum() == 0,
        "%s less than 1 MB not valid".formatted(shown));
  }

  private BigInteger size(String key, String shown) {
    if (!config.has(key)) {
      return BigInteger.ZERO;
    }
    try {
      return SizeMib.parse(config.text(key));
    } catch (Rejected e) {
      throw e.prefixed("invalid %s in configuration: ".formatted(shown));
    }
  }

  private void checkRates() {
    long max = config.whole("agent-ratelimit-max");
    refuseIf(max < 0, "negative agent-ratelimit-max (%d) not valid".formatted(max));
    if (config.has("agent-ratelimit-rate")) {
      long rate = nanos("agent-ratelimit-rate");
      refuseIf(rate == 0, "agent-ratelimit-rate cannot be zero");
      refuseIf(rate < 0, "agent-ratelimit-rate cannot be negative");
      refuseIf(rate > GoDuration.MINUTE, "agent-ratelimit-rate must be between 0..1m");
    }
    for (var of : List.of("application", "controller")) {
      var key = of + "-resource-download-limit";
      long limit = config.whole(key);
      refuseIf(
          limit < 0,
          "negative %s (%d) not valid, use 0 to disable the limit".formatted(key, limit));
    }
  }

  private void checkAudit() {
    long backups = config.whole("audit-log-max-backups");
    refuseIf(
        backups < 0,
        "invalid audit log max backups: should be a number of files (or 0 to keep all), got "
            + backups);
    var size = size("audit-log-max-size", "audit log max size");
    refuseIf(
        config.has("audit-log-max-size") && size.signum() == 0 && config.flag("auditing-enabled"),
        "invalid audit log max size: can't be 0 if auditing is enabled");
    if (config.config().get("audit-log-exclude-methods") instanceof Items(var methods)) {
      for (int i = 0; i < methods.size(); i++) {
        checkMethod(((Text) methods.get(i)).value(), i + 1);
      }
    }
  }

  private static void checkMethod(String method, int position) {
    refuseIf(
        !method.equals("ReadOnlyMethods") && !METHOD.matcher(method).matches(),
        "invalid audit log exclude methods: should be a list of \"Facade.Method\" names (or"
            + " \"ReadOnlyMethods\"), got %s at position %d"
                .formatted(GoText.quote(method), position));
  }

  private void checkPorts() {
    var api = "controller-api-port";
    refuseIf(config.whole(api) < 0, "non-positive integer for %s not valid".formatted(api));
    refuseSame(api, "api-port");
    refuseSame(api, "state-port");
    for (var key : List.of("ssh-server-port", "ssh-max-concurrent-connections")) {
      refuseIf(
          config.has(key) && config.whole(key) <= 0,
          "non-positive integer for %s not valid".formatted(key));
    }
    refuseSame("ssh-server-port", "api-port");
    refuseSame("ssh-server-port", "state-port");
    refuseSame("ssh-server-port", api);
  }

  private void refuseSame(String key, String other) {
    refuseIf(
        config.whole(key) != 0 && config.whole(key) == config.whole(other),
        "%s matching %s not valid".formatted(key, other));
  }

  private void checkSpaces() {
    for (var use : List.of("ha", "mgmt")) {
      var space = config.text("juju-" + use + "-space");
      refuseIf(
          !space.isEmpty() && !Names.validSpace(space),
          "juju %s space name %s not valid"
              .formatted(use.equals("ha") ? "HA" : use, GoText.quote(space)));
    }
  }

  private void checkStates() {
    for (var of : List.of("charm", "agent")) {
      long bytes = config.whole("max-" + of + "-state-size");
      refuseIf(
          bytes < 0,
          "invalid max %s state size: should be a number of bytes (or 0 to disable limit), got %d"
              .formatted(of, bytes));
    }
    long sum = config.whole("max-charm-state-size") + config.whole("max-agent-state-size");
    refuseIf(
        sum > DOCUMENT_BYTES_MAX,
        "invalid max charm/agent state sizes: combined value should not exceed mongo's 16M"
            + " per-document limit, got "
            + sum);
  }

  private void checkDurations() {
    refuseIf(
        config.has("max-debug-log-duration") && nanos("max-debug-log-duration") == 0,
        "max-debug-log-duration cannot be zero");
    var threshold = config.text("query-tracing-threshold");
    refuseIf(
        config.has("query-tracing-threshold") && nanos("query-tracing-threshold") < 0,
        "query-tracing-threshold value %s must be a positive duration"
            .formatted(GoText.quote(threshold)));
  }

  private long nanos(String key) {
    return GoDuration.parse(config.text(key)).nanos();
  }

  private void checkChoices() {
    var profile = config.text("mongo-memory-profile");
    refuseIf(
        config.has("mongo-memory-profile") && !Set.of("low", "default").contains(profile),
        "mongo-memory-profile: expected one of \"low\" or \"default\" got string(%s)"
            .formatted(GoText.quote(profile)));
    var source = config.text("jujud-controller-snap-source");
    refuseIf(
        config.has("jujud-controller-snap-source") && !SNAP_SOURCES.contains(source),
        "jujud-controller-snap-source value %s must be one of legacy, snapstore, local or"
                .formatted(GoText.quote(source))
            + " local-dangerous.");
  }

  /** Texts that end so carry the code that says so. */
  private static void refuseIf(boolean refused, String text) {
    if (refused) {
      throw text.endsWith(" not valid") ? Rejected.notValid(text) : Rejected.because(text);
    }
  }
}
