package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import java.util.HashMap;
import java.util.regex.Pattern;

/** Checks what is asked of storage: a pool, a count and a size, each at most once, in any order. */
final class StorageDirective {
  private static final Pattern POOL = Pattern.compile("[a-zA-Z]+[-?a-zA-Z0-9]*");
  private static final Pattern COUNT = Pattern.compile("-?[0-9]+");
  private static final Pattern SIZE = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?[MGTPEZY](?:i?B)?");

  private StorageDirective() {}

  static void check(String text) {
    if (text.isEmpty()) {
      throw Rejected.because("storage constraints require at least one field to be specified");
    }
    var seen = new HashMap<String, String>();
    for (var field : text.split(",", -1)) {
      if (!field.isEmpty()) {
        var kind = kind(field);
        var old = seen.put(kind, shown(kind, field));
        if (old != null) {
          throw Rejected.notValid(
              "%s is already set to %s, new value %s not valid"
                  .formatted(kind, old, shown(kind, field)));
        }
      }
    }
  }

  private static String kind(String field) {
    if (POOL.matcher(field).matches()) {
      return "pool name";
    }
    if (COUNT.matcher(field).matches()) {
      if (field.startsWith("-") || field.matches("0+")) {
        throw Rejected.because(
            "parsing storage count: count must be greater than zero, got " + GoText.quote(field));
      }
      return "storage instance count";
    }
    if (SIZE.matcher(field).matches()) {
      return "storage size";
    }
    throw Rejected.notValid(
        "unrecognized storage constraint %s not valid".formatted(GoText.quote(field)));
  }

  private static String shown(String kind, String field) {
    return kind.equals("pool name") ? GoText.quote(field) : field;
  }
}
