package io.modelstate.domain.bundle;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.name.Names;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What must hold in a bundle whatever the model and the charms are. */
public final class BundleVerification {
  private static final Pattern MACHINE = Pattern.compile("0|[1-9][0-9]*");
  private static final Pattern OFFER_URL =
      Pattern.compile("(?:[^:]*:)?(?:[^./]+/)?[a-z0-9]+[a-z0-9-]*\\.[a-z][^:]*(?::.*)?");

  private final Bundle bundle;
  private final Findings findings = new Findings();

  private BundleVerification(Bundle bundle) {
    this.bundle = bundle;
  }

  /** Verifies the base alone, before overlays change it. */
  public static void verifyBase(BundlePart part) {
    var base = part.document().bundle();
    verify(base, new ApplicationVerification.Surroundings(base, part.folder(), true));
  }

  /** Verifies a merged bundle, in which charm paths are absolute. */
  public static void verifyMerged(Bundle merged, BundleFolder folder) {
    verify(merged, new ApplicationVerification.Surroundings(merged, folder, false));
  }

  private static void verify(Bundle bundle, ApplicationVerification.Surroundings around) {
    var verification = new BundleVerification(bundle);
    verification.top();
    verification.saas();
    verification.machines();
    var referred = new TreeSet<String>();
    bundle
        .withoutBody()
        .forEach(
            name ->
                verification.findings.add(
                    "bundle application for key %s is undefined", quote(name)));
    bundle
        .applications()
        .forEach(
            (name, application) ->
                new ApplicationVerification(
                        name, application, around, verification.findings, referred)
                    .verify());
    new RelationVerification(bundle, verification.findings).verify();
    verification.unreferred(referred);
    verification.findings.refuseIfAny(SeriesMismatch.first(bundle));
  }

  private void top() {
    if (!bundle.type().isEmpty() && !bundle.kubernetes()) {
      findings.add("bundle has an invalid type %s", quote(bundle.type()));
    }
    if (bundle.kubernetes() && !bundle.machines().isEmpty()) {
      findings.add("bundle machines not valid for Kubernetes bundles");
    }
    if (!bundle.series().isEmpty() && !CharmUrl.validSeries(bundle.series())) {
      findings.add("bundle declares an invalid series %s", quote(bundle.series()));
    }
    if (!bundle.defaultBase().isEmpty() && !BundleBase.valid(bundle.defaultBase())) {
      findings.add("bundle declares an invalid base %s", quote(bundle.defaultBase()));
    }
    if (bundle.applications().isEmpty() && bundle.withoutBody().isEmpty()) {
      findings.add("at least one application must be specified");
    }
  }

  private void saas() {
    bundle
        .saas()
        .forEach(
            (name, saas) -> {
              if (bundle.applications().containsKey(name)) {
                findings.add(
                    "application %s already exists with SAAS %s name", quote(name), quote(name));
                findings.add(
                    "SAAS %s already exists with application %s name", quote(name), quote(name));
              }
              if (!Names.validApplication(name)) {
                findings.add("invalid SAAS name %s found", quote(name));
              }
              if (!saas.url().isEmpty() && !OFFER_URL.matcher(saas.url()).matches()) {
                findings.add("invalid offer URL %s for SAAS %s", quote(saas.url()), name);
              }
            });
  }

  private void machines() {
    if (!bundle.kubernetes()) {
      bundle.machines().forEach(this::machine);
    }
  }

  private void machine(String id, BundleMachine machine) {
    if (!MACHINE.matcher(id).matches()) {
      findings.add("invalid machine id %s found in machines", quote(id));
    }
    findings.check(
        "invalid constraints %s in machine %s: ".formatted(quote(machine.constraints()), quote(id)),
        () -> ConstraintsParser.parse(machine.constraints()));
    if (!machine.series().isEmpty() && !CharmUrl.validSeries(machine.series())) {
      findings.add("invalid series %s for machine %s", quote(machine.series()), quote(id));
    }
    if (!machine.base().isEmpty() && !BundleBase.valid(machine.base())) {
      findings.add("invalid base %s for machine %s", quote(machine.base()), quote(id));
    }
  }

  private void unreferred(Set<String> referred) {
    if (!bundle.kubernetes()) {
      bundle.machines().keySet().stream()
          .filter(id -> !referred.contains(id))
          .forEach(
              id ->
                  findings.add(
                      "machine %s is not referred to by a placement directive", quote(id)));
    }
  }
}
