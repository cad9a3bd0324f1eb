package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.util.regex.Pattern;

/**
 * The repository of container images: a bare path, or a JSON object with a repository and how to
 * authenticate there. Only the latter can be changed.
 */
final class ImageRepository {
  static final String KEY = "caas-image-repo";

  private static final Pattern MEMBER = Pattern.compile("\"repository\"\\s*:\\s*\"([^\"]*)\"");

  private ImageRepository() {}

  static void checkChange(String current, ConfigValue wanted) {
    if (current.isEmpty()) {
      throw Rejected.notValid("cannot change %s as it is not currently set".formatted(KEY));
    }
    var text = Coercion.text(wanted).value();
    if (!repository(text).equals(repository(current))) {
      throw Rejected.because(
          "cannot change %s: repository read-only, only authentication can be updated"
              .formatted(KEY));
    }
  }

  private static String repository(String text) {
    if (!text.strip().startsWith("{")) {
      return text.strip();
    }
    var member = MEMBER.matcher(text);
    if (!text.strip().endsWith("}") || !member.find()) {
      throw Rejected.notValid("cannot parse %s: no repository in it".formatted(KEY));
    }
    return member.group(1);
  }
}
