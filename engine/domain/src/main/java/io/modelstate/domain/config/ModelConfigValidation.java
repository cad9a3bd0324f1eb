package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Fields;
import io.modelstate.domain.name.AgentVersion;
import io.modelstate.domain.name.Names;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pcollections.TreePMap;

/**
 * What must hold for a model's whole configuration, in Juju's order: the first refusal wins
 * (config-rules.md section 4).
 *
 * <p>An update-status-hook-interval that parses but lies outside 1m to 60m ends the validation with
 * success: nothing behind it is checked. That is how Juju behaves, and clients may rely on it.
 */
final class ModelConfigValidation {
  private static final Set<String> MODES = Set.of("requires-prompts", "strict");
  private static final Set<String> INHERITED =
      Set.of("apt-primary", "apt-sources", "apt-security", "ca-certs");
  private static final Set<String> NETWORKING = Set.of("", "fan", "provider", "local");
  private static final long PROVISIONERS_MAX = 100;
  private static final long CONTAINER_PROVISIONERS_MAX = 25;

  private final ConfigTexts config;

  ModelConfigValidation(TreePMap<String, ConfigValue> config) {
    this.config = new ConfigTexts(config);
  }

  void check(YamlReader yaml) {
    checkIdentity();
    checkTags();
    checkLimits();
    if (endsEarly()) {
      return;
    }
    NetworkConfig.check(config);
    checkNetworking();
    CloudInitUserdata.check(config.text("cloudinit-userdata"), yaml);
    checkInherited();
    checkCharmhub();
    checkDefaultSpace();
    checkDefaultBase();
    checkModes();
    checkAllowed();
    checkLoggingOutput();
    checkWorkers("num-provision-workers", PROVISIONERS_MAX);
    checkWorkers("num-container-provision-workers", CONTAINER_PROVISIONERS_MAX);
    checkProxies();
  }

  /** Whether the hook interval keeps everything behind it from being checked. */
  boolean endsEarly() {
    if (!config.has("update-status-hook-interval")) {
      return false;
    }
    long nanos = GoDuration.parse(config.text("update-status-hook-interval")).nanos();
    return nanos < GoDuration.MINUTE || nanos > GoDuration.HOUR;
  }

  private void checkIdentity() {
    for (var key : List.of("name", "type", "uuid", "secret-backend")) {
      if (config.has(key) && config.text(key).isEmpty()) {
        throw Rejected.because("empty %s in model configuration".formatted(key));
      }
    }
    var name = config.text("name");
    if (!Names.validModel(name)) {
      throw Rejected.because(
          GoText.quote(name)
              + " is not a valid name: model names may only contain lowercase letters, digits"
              + " and hyphens");
    }
    var version = config.text("agent-version");
    if (config.has("agent-version") && AgentVersion.parse(version).isEmpty()) {
      throw Rejected.because(
          "invalid agent version in model configuration: " + GoText.quote(version));
    }
    LoggingConfig.check(config.text("logging-config"));
    SyslogForwarding.check(config);
    var uuid = config.text("uuid");
    if (!Names.validUuid(uuid)) {
      throw Rejected.because("uuid: expected UUID, got string(%s)".formatted(GoText.quote(uuid)));
    }
  }

  private void checkTags() {
    if (config.config().get("resource-tags") instanceof Fields(var tags)) {
      for (var tag : tags.keySet()) {
        if (tag.startsWith("juju-")) {
          throw Rejected.because(
              "validating resource tags: tag %s uses reserved prefix \"juju-\""
                  .formatted(GoText.quote(tag)));
        }
      }
    }
  }

  private void checkLimits() {
    parsed("max-status-history-age", "max status history age", GoDuration::parse);
    parsed("max-status-history-size", "max status history size", SizeMib::parse);
    parsed("max-action-results-age", "max action age", GoDuration::parse);
    parsed("max-action-results-size", "max action size", SizeMib::parse);
    parsed("update-status-hook-interval", "update status hook interval", GoDuration::parse);
  }

  private void parsed(String key, String shown, Consumer<String> parser) {
    if (!config.has(key)) {
      return;
    }
    try {
      parser.accept(config.text(key));
    } catch (Rejected e) {
      throw e.prefixed("invalid %s in model configuration: ".formatted(shown));
    }
  }

  private void checkNetworking() {
    var method = config.text("container-networking-method");
    if (method.equals("fan") && config.text("fan-config").isEmpty()) {
      throw Rejected.because(
          "container-networking-method cannot be set to 'fan' without fan-config set");
    }
    if (!NETWORKING.contains(method)) {
      throw Rejected.because("Invalid value for container-networking-method - " + method);
    }
  }

  private void checkInherited() {
    var unknown = new TreeSet<>(config.parts("container-inherit-properties"));
    unknown.removeAll(INHERITED);
    if (!unknown.isEmpty()) {
      throw Rejected.because(
          "container-inherit-properties: %s not allowed".formatted(String.join(", ", unknown)));
    }
  }

  private void checkCharmhub() {
    if (!config.has("charmhub-url")) {
      return;
    }
    var url = config.text("charmhub-url");
    if (url.isEmpty()) {
      throw Rejected.notValid("charm-hub url not valid");
    }
    if (!RequestUri.valid(url)) {
      throw Rejected.notValid("charm-hub url %s not valid".formatted(GoText.quote(url)));
    }
  }

  private void checkDefaultSpace() {
    var space = config.text("default-space");
    if (!space.isEmpty() && !Names.validSpace(space)) {
      throw Rejected.notValid("default space name %s not valid".formatted(GoText.quote(space)));
    }
  }

  private void checkDefaultBase() {
    var text = config.text("default-base");
    if (text.isEmpty()) {
      return;
    }
    Base base;
    try {
      base = Base.parse(text);
    } catch (Rejected e) {
      throw e.prefixed("invalid default base %s: ".formatted(GoText.quote(text)));
    }
    if (!base.supported()) {
      throw new Rejected(
          Rejected.Code.NOT_SUPPORTED,
          "base %s not supported".formatted(GoText.quote(base.text())));
    }
  }

  private void checkModes() {
    var unknown = new TreeSet<>(config.parts("mode"));
    unknown.removeAll(MODES);
    unknown.remove("");
    if (!unknown.isEmpty()) {
      throw Rejected.notValid(
          "mode(s) %s not valid".formatted(GoText.quote(String.join(", ", unknown))));
    }
  }

  private void checkAllowed() {
    checkCidrs(config.text("ssh-allow"));
    if (config.has("saas-ingress-allow")) {
      if (config.text("saas-ingress-allow").isEmpty()) {
        throw Rejected.notValid("empty cidrs not valid");
      }
      checkCidrs(config.text("saas-ingress-allow"));
    }
  }

  private static void checkCidrs(String list) {
    if (list.isEmpty()) {
      return;
    }
    ConfigTexts.split(list)
        .filter(cidr -> !Cidr.valid(cidr))
        .findFirst()
        .ifPresent(
            cidr -> {
              throw Rejected.notValid("cidr %s not valid".formatted(GoText.quote(cidr)));
            });
  }

  private void checkLoggingOutput() {
    for (var output : config.parts("logging-output")) {
      if (!output.isEmpty() && !output.equals("database") && !output.equals("syslog")) {
        throw Rejected.notValid("logging-output %s not valid".formatted(GoText.quote(output)));
      }
    }
  }

  private void checkWorkers(String key, long max) {
    if (config.whole(key) > max) {
      throw Rejected.because("%s: must be less than %d".formatted(key, max));
    }
  }

  private void checkProxies() {
    if (anySet("http-proxy", "https-proxy", "ftp-proxy")
        && anySet("juju-http-proxy", "juju-https-proxy", "juju-ftp-proxy")) {
      throw Rejected.because("cannot specify both legacy proxy values and juju proxy values");
    }
  }

  private boolean anySet(String... keys) {
    return List.of(keys).stream().anyMatch(key -> !config.text(key).isEmpty());
  }
}
