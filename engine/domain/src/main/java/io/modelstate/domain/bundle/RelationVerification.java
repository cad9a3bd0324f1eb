package io.modelstate.domain.bundle;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.config.GoText;
import io.modelstate.domain.name.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of the relations of a bundle. */
final class RelationVerification {
  private final Bundle bundle;
  private final Findings findings;
  private final Set<Set<String>> seen = new HashSet<>();

  RelationVerification(Bundle bundle, Findings findings) {
    this.bundle = bundle;
    this.findings = findings;
  }

  void verify() {
    bundle.relations().forEach(this::relation);
  }

  private void relation(List<String> ends) {
    var shown = ends.stream().map(GoText::quote).collect(Collectors.joining(" ", "[", "]"));
    if (ends.size() != 2) {
      findings.add("relation %s has %s endpoint(s), not 2", shown, ends.size());
      return;
    }
    var parsed = ends.stream().map(this::endpoint).flatMap(Optional::stream).toList();
    parsed.forEach(end -> application(shown, end.application()));
    if (parsed.size() != 2) {
      return;
    }
    if (parsed.getFirst().application().equals(parsed.getLast().application())) {
      findings.add("relation %s relates an application to itself", shown);
    } else if (!seen.add(Set.copyOf(ends))) {
      findings.add("relation %s is defined more than once", shown);
    }
  }

  private Optional<Endpoint> endpoint(String text) {
    var end = Endpoint.of(text);
    boolean named = text.indexOf(':') >= 0;
    if (Names.validApplication(end.application())
        && (!named || ApplicationVerification.ENDPOINT.matcher(end.name()).matches())) {
      return Optional.of(end);
    }
    findings.add("invalid relation syntax %s", quote(text));
    return Optional.empty();
  }

  private void application(String shown, String name) {
    boolean application = bundle.applications().containsKey(name);
    boolean saas = bundle.saas().containsKey(name);
    if (application && saas) {
      findings.add(
          "ambiguous relation %s refers to a application and a SAAS in this bundle", quote(name));
    } else if (!application && !saas) {
      findings.add(
          "relation %s refers to application %s not defined in this bundle", shown, quote(name));
    }
  }
}
