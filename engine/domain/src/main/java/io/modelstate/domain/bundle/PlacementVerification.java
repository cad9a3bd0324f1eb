package io.modelstate.domain.bundle;

import static io.modelstate.domain.config.GoText.quote;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of the number of units of an application and of where they go. */
record PlacementVerification(
    String name,
    BundleApplication application,
    Bundle bundle,
    Findings findings,
    Set<String> referred) {
  private static final Pattern LABEL = Pattern.compile("([^=]+)=([^=]+)");

  void verify() {
    if (application.units() < 0) {
      findings.add("negative number of units specified on application %s", quote(name));
    }
    if (bundle.kubernetes()) {
      labels();
      return;
    }
    if (application.units() >= 0 && application.to().size() > application.units()) {
      findings.add("too many units specified in unit placement for application %s", quote(name));
    }
    application.to().forEach(this::placement);
  }

  private void labels() {
    if (application.to().size() > 1) {
      findings.add("too many placement directives for application %s", quote(name));
      return;
    }
    var keys = new HashSet<String>();
    for (var text : application.to()) {
      for (var label : text.split(",", -1)) {
        var parts = LABEL.matcher(label);
        if (!parts.matches()) {
          findings.add(
              "expected \"key=value\", got %s for application %s", quote(label), quote(name));
        } else if (!keys.add(parts.group(1))) {
          findings.add(
              "key %s specified more than once for application %s",
              quote(parts.group(1)), quote(name));
        }
      }
    }
  }

  private void placement(String text) {
    var parsed = Placement.parse(text);
    if (parsed.isEmpty()) {
      findings.add("invalid placement syntax %s", quote(text));
      return;
    }
    var placement = parsed.get();
    placement.application().ifPresent(target -> application(text, target, placement));
    placement.machine().ifPresent(machine -> machine(text, machine));
  }

  private void application(String text, String target, Placement placement) {
    var other = bundle.applications().get(target);
    if (other == null) {
      findings.add("placement %s refers to an application not defined in this bundle", quote(text));
    } else if (placement.unit().isPresent() && placement.unit().getAsInt() >= other.units()) {
      findings.add(
          "placement %s specifies a unit greater than the %s unit(s) started"
              + " by the target application",
          quote(text), other.units());
    }
  }

  private void machine(String text, String machine) {
    if (!bundle.machines().containsKey(machine)) {
      findings.add("placement %s refers to a machine not defined in this bundle", quote(text));
    }
    referred.add(machine);
  }
}
