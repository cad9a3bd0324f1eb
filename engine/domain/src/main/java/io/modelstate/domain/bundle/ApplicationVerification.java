package io.modelstate.domain.bundle;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.Cidr;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.name.Names;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold of one application of a bundle.
 *
 * @param referred is added the machines that its placements name
 */
record ApplicationVerification(
    String name,
    BundleApplication application,
    Surroundings around,
    Findings findings,
    Set<String> referred) {
  /**
   * What an application is checked against.
   *
   * @param base before overlays, when some constraints are not allowed
   */
  record Surroundings(Bundle bundle, BundleFolder folder, boolean base) {}

  static final Pattern ENDPOINT = Pattern.compile("[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*");

  void verify() {
    charm();
    baseAndSeries();
    findings.check(
        "invalid constraints %s in application %s: "
            .formatted(quote(application.constraints()), quote(name)),
        this::constraints);
    application.storage().forEach(this::storage);
    application.devices().forEach(this::device);
    application.offers().forEach(this::offer);
    application.resources().forEach(this::resource);
    exposure();
    new PlacementVerification(name, application, around.bundle(), findings, referred).verify();
  }

  private void charm() {
    var charm = application.charm();
    if (charm.startsWith(".") || charm.startsWith("/")) {
      var path = around.folder().absolute(charm);
      if (around.folder().find(path) instanceof BundleFolder.Found.Nothing) {
        findings.add("charm path in application %s does not exist: %s", quote(name), path);
      }
      return;
    }
    if (charm.isEmpty()) {
      findings.add("empty charm path");
    }
    try {
      charm(CharmUrl.parse(charm));
    } catch (Rejected e) {
      findings.add("invalid charm URL in application %s: %s", quote(name), e.message());
    }
  }

  private void charm(CharmUrl url) {
    if (url.charmhub() && url.revision().isPresent()) {
      findings.add("cannot specify revision in %s, please use revision", quote(url.text()));
    }
    if (application.revision().isPresent()) {
      if (application.revision().get() < 0) {
        findings.add("the revision for application %s must be zero or greater", quote(name));
      }
      if (url.charmhub() && application.channel().isEmpty()) {
        findings.add(
            "application %s with a revision requires a channel for future upgrades,"
                + " please use channel",
            quote(name));
      }
    }
    if (!url.series().isEmpty()
        && !application.series().isEmpty()
        && !url.series().equals(application.series())) {
      findings.add(
          "the charm URL for application %s has a series which does not match,"
              + " please remove the series from the URL",
          quote(name));
    }
  }

  private void baseAndSeries() {
    if (!application.series().isEmpty() && !CharmUrl.validSeries(application.series())) {
      findings.add(
          "application %s declares an invalid series %s", quote(name), quote(application.series()));
    }
    if (!application.base().isEmpty() && !BundleBase.valid(application.base())) {
      findings.add(
          "application %s declares an invalid base %s", quote(name), quote(application.base()));
    }
  }

  private void constraints() {
    var constraints = ConstraintsParser.parse(application.constraints());
    if (around.base() && constraints.has(ConstraintKey.IMAGE_ID)) {
      throw Rejected.because("'image-id' constraint in a base bundle not supported");
    }
  }

  private void storage(String storage, String directive) {
    if (!Names.validApplication(storage)) {
      findings.add("invalid storage name %s in application %s", quote(storage), quote(name));
    }
    findings.check(
        "invalid storage %s in application %s: ".formatted(quote(storage), quote(name)),
        () -> StorageDirective.check(directive));
  }

  private void device(String device, String directive) {
    if (!Names.validApplication(device)) {
      findings.add("invalid device name %s in application %s", quote(device), quote(name));
    }
    findings.check(
        "invalid device %s in application %s: ".formatted(quote(device), quote(name)),
        () -> DeviceDirective.check(directive));
  }

  private void offer(String offer, BundleOffer content) {
    if (!Names.validApplication(offer)) {
      findings.add("invalid offer name %s in application %s", quote(offer), quote(name));
    }
    for (var endpoint : content.endpoints()) {
      if (!ENDPOINT.matcher(endpoint).matches()) {
        findings.add(
            "invalid endpoint name %s for offer %s in application %s",
            quote(endpoint), quote(offer), quote(name));
      }
    }
  }

  private void resource(String resource, ConfigValue value) {
    if (resource.isEmpty()) {
      findings.add("missing resource name on application %s", quote(name));
    }
    if (!(value instanceof ConfigValue.Whole) && !(value instanceof ConfigValue.Text)) {
      findings.add("resource revision %s is not int or string", quote(name));
    }
  }

  private void exposure() {
    if (application.expose() && !application.exposedEndpoints().isEmpty()) {
      findings.add(
          "exposed-endpoints cannot be specified together with \"exposed:true\" in application %s"
              + " as this poses a security risk when deploying bundles to older controllers",
          quote(name));
    }
    application
        .exposedEndpoints()
        .forEach(
            (endpoint, exposed) ->
                exposed.cidrs().stream()
                    .filter(cidr -> !Cidr.valid(cidr))
                    .forEach(
                        cidr ->
                            findings.add(
                                "invalid CIDR %s for expose to CIDRs field for endpoint %s"
                                    + " in application %s",
                                quote(cidr), quote(endpoint), quote(name))));
  }
}
