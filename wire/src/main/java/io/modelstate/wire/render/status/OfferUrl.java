package io.modelstate.wire.render.status;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an offer is: {@code controller:user/model.offer}; controller and user may be empty. */
public record OfferUrl(String controller, String user, String model, String offer) {
  private static final Pattern URL =
      Pattern.compile("(?:([^:]*):)?(?:([^./]+)/)?([a-z0-9]+[a-z0-9-]*)\\.([a-z][^:]*(?::.*)?)");

  public static Optional<OfferUrl> parse(String url) {
    var parts = URL.matcher(url);
    return parts.matches()
        ? Optional.of(
            new OfferUrl(
                orEmpty(parts.group(1)), orEmpty(parts.group(2)), parts.group(3), parts.group(4)))
        : Optional.empty();
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** Without the controller. */
  public String path() {
    return (user.isEmpty() ? "" : user + "/") + model + "." + offer;
  }
}
