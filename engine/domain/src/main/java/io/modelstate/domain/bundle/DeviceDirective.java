package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import java.util.List;
import java.util.regex.Pattern;

/** Checks what is asked of devices: {@code [count,]type[,key=value;key=value]}. */
final class DeviceDirective {
  private static final Pattern COUNT = Pattern.compile("-?[0-9]+");
  private static final Pattern ATTRIBUTE = Pattern.compile("[^=]+=[^=]+");
  private static final int PARTS_MAX = 3;

  private DeviceDirective() {}

  static void check(String text) {
    var parts = List.of(text.split(",", -1));
    boolean counted = parts.size() > 1 && COUNT.matcher(parts.getFirst()).matches();
    if (text.isEmpty() || parts.size() > (counted ? PARTS_MAX : PARTS_MAX - 1)) {
      throw Rejected.because(
          "cannot parse device constraints string, supported format is"
              + " [<count>,]<device-class>|<vendor/type>[,<key>=<value>;...]");
    }
    if (counted && (parts.getFirst().startsWith("-") || parts.getFirst().matches("0+"))) {
      throw Rejected.because(
          "count must be greater than zero, got " + GoText.quote(parts.getFirst()));
    }
    var attributes = parts.subList(Math.min(parts.size(), counted ? 2 : 1), parts.size());
    attributes.forEach(DeviceDirective::checkAttributes);
  }

  private static void checkAttributes(String attributes) {
    for (var attribute : attributes.split(";", -1)) {
      if (!ATTRIBUTE.matcher(attribute).matches()) {
        throw Rejected.because(
            "device attribute key/value pair has bad format: " + GoText.quote(attribute));
      }
    }
  }
}
