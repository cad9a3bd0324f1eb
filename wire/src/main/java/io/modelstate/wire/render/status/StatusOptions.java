package io.modelstate.wire.render.status;

import java.util.List;

/**
 * How the status of a model is to be shown.
 *
 * @param identifier the model as it was named: what the user typed, or the qualified current model
 * @param selectors what the answer was narrowed to
 * @param clientVersion agents older than that are marked
 */
public record StatusOptions(
    String identifier,
    List<String> selectors,
    boolean relations,
    boolean storage,
    boolean colour,
    boolean utc,
    String clientVersion) {

  /** A plain table without relations and storage. */
  public static StatusOptions plain(String identifier, String clientVersion) {
    return new StatusOptions(identifier, List.of(), false, false, false, false, clientVersion);
  }

  public StatusOptions withEverything() {
    return new StatusOptions(identifier, selectors, true, true, colour, utc, clientVersion);
  }

  public StatusOptions withColour() {
    return new StatusOptions(identifier, selectors, relations, storage, true, utc, clientVersion);
  }

  public StatusOptions inUtc(boolean wanted) {
    return new StatusOptions(
        identifier, selectors, relations, storage, colour, wanted, clientVersion);
  }

  public StatusOptions selecting(List<String> words) {
    return new StatusOptions(identifier, words, relations, storage, colour, utc, clientVersion);
  }
}
