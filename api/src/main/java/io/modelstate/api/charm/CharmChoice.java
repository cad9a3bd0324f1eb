package io.modelstate.api.charm;

import io.modelstate.charms.CharmRequest;
import io.modelstate.charms.CharmStore;
import io.modelstate.charms.ResolvedCharm;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.CharmUrl;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.model.ModelState;
import java.util.OptionalInt;

/**
 * What a client says of the charm it means; texts that are not given are empty.
 *
 * @param reference {@code mysql}, or a URL such as {@code ch:amd64/mysql-3}
 */
public record CharmChoice(
    String reference, String channel, OptionalInt revision, String architecture, String base) {

  /** Found in the store; what is left open is as the model would have it. */
  public ResolvedCharm resolve(CharmStore charms, ModelState model) {
    var url = CharmUrl.parse(reference);
    if (!url.charmhub()) {
      throw Rejected.notValid("charm URL %s not valid".formatted(reference));
    }
    var own = model.constraints().text(ConstraintKey.ARCH).orElse("");
    return charms.resolve(
        new CharmRequest(
            url.name(),
            channel,
            revision.isPresent() ? revision : url.revision(),
            first(first(architecture, url.architecture()), own),
            first(base, series(url)),
            model.defaultBase()));
  }

  private static String series(CharmUrl url) {
    return url.series().isEmpty()
        ? ""
        : Base.ofSeries(url.series()).map(text -> Base.parse(text).text()).orElse("");
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
