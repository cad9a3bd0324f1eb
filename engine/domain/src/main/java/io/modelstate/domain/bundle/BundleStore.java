package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;

/** Where bundles come from that are no files: a table in the place of Charmhub. */
@FunctionalInterface
public interface BundleStore {
  /**
   * What the store has by a name.
   *
   * @param type {@code bundle} or {@code charm}
   * @param yaml the bundle's text
   */
  record Entry(String type, int revision, String yaml) {}

  /** Refuses a name that it does not know. */
  Entry entry(String name);

  /**
   * The text of the bundle that a word on the command line names, which is no file. Of it only the
   * first document counts.
   */
  default String bundle(String word) {
    var url = CharmUrl.parse(word);
    var entry = entry(url.name());
    if (!entry.type().equals("bundle")) {
      throw Rejected.notValid(
          "charmstore bundle %s not valid".formatted(GoText.quote("ch:" + url.nameAndRevision())));
    }
    return entry.yaml();
  }
}
