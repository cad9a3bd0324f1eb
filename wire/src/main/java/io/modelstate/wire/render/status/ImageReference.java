package io.modelstate.wire.render.status;

import io.modelstate.wire.text.Bytes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Container images in the column of versions: without their registry, and not too long. */
final class ImageReference {
  private static final int BYTES_MAX = 30;
  private static final int BYTES_KEPT = 27;
  private static final int DIGEST_KEPT = 7;
  private static final String ELLIPSIS = "...";

  private static final String PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
  private static final Pattern IMAGE =
      Pattern.compile(
          "(%s(?:/%s)*)(:[\\w][\\w.-]{0,127})?(?:@([A-Za-z][A-Za-z0-9+._-]*:[0-9A-Fa-f]{32,}))?"
              .formatted(PART, PART));

  private ImageReference() {}

  static String shortened(String version, Optional<CharmRef> charm) {
    if (version.isEmpty()) {
      return "";
    }
    var image = IMAGE.matcher(version.substring(registryLength(version)));
    if (!image.matches()) {
      return ELLIPSIS;
    }
    var text = image.group(1) + (image.group(2) == null ? "" : image.group(2));
    if (image.group(3) != null) {
      text += "@" + image.group(3).substring(0, DIGEST_KEPT);
    }
    return Bytes.cut(fitted(text, version, charm), BYTES_MAX, BYTES_KEPT);
  }

  /** What stands before the first slash is a host when it looks like one. */
  private static int registryLength(String version) {
    int slash = version.indexOf('/');
    if (slash < 0) {
      return 0;
    }
    var first = version.substring(0, slash);
    boolean host =
        first.indexOf('.') >= 0
            || first.indexOf(':') >= 0
            || first.equals("localhost")
            || !first.equals(first.toLowerCase(Locale.ROOT));
    return host ? slash + 1 : 0;
  }

  /** Images that a charm brought along are known by the name of their resource. */
  private static String fitted(String text, String version, Optional<CharmRef> charm) {
    var parts = text.split("/", 3);
    boolean tooLong = Bytes.length(text) > BYTES_MAX;
    boolean ours = version.contains("jujucharms.") || version.contains("rocks.");
    if (ours && parts.length > 2 && charm.filter(CharmRef::charmhub).isPresent()) {
      if (tooLong || parts[1].equals(charm.get().name())) {
        return "res:" + parts[2];
      }
    }
    return tooLong && parts.length > 1 ? ELLIPSIS + text.substring(text.indexOf('/')) : text;
  }
}
