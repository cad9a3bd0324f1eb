package io.modelstate.domain.bundle;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.Base;
import java.util.Optional;
import java.util.stream.Stream;

/** A series and a base side by side that are not the same. */
final class SeriesMismatch {
  private SeriesMismatch() {}

  /** The first one: of the bundle, of an application, of a machine. */
  static Optional<String> first(Bundle bundle) {
    var applications =
        bundle.applications().entrySet().stream()
            .map(e -> of("application " + quote(e.getKey()), e.getValue()));
    var machines =
        bundle.machines().entrySet().stream()
            .map(e -> of("machine " + quote(e.getKey()), e.getValue()));
    return Stream.of(
            Stream.of(of("bundle", bundle.series(), bundle.defaultBase())), applications, machines)
        .flatMap(all -> all)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> of(String owner, BundleApplication application) {
    return of(owner, application.series(), application.base());
  }

  private static Optional<String> of(String owner, BundleMachine machine) {
    return of(owner, machine.series(), machine.base());
  }

  private static Optional<String> of(String owner, String series, String base) {
    if (series.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    try {
      return BundleBase.requireSeries(Base.parse(base)).equals(series)
          ? Optional.empty()
          : Optional.of(
              "%s series %s and base %s must match if both supplied"
                  .formatted(owner, quote(series), quote(base)));
    } catch (Rejected e) {
      return Optional.of(e.message());
    }
  }
}
