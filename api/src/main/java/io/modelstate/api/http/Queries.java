package io.modelstate.api.http;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a request's query, and refuses what cannot be meant. */
final class Queries {
  private Queries() {}

  static UserName user(String name) {
    if (!Names.validUser(name)) {
      throw bad("user \"%s\" not valid".formatted(name));
    }
    return new UserName(name);
  }

  /** Absent is false. Anything but true and false may be a slip, so it is refused. */
  static boolean flag(String name, @Nullable String value) {
    return switch (value) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw bad("%s=%s not valid: use true or false".formatted(name, value));
    };
  }

  /** A position of the log, or none when the header or parameter is absent. */
  static OptionalLong position(String name, @Nullable String value) {
    if (value == null) {
      return OptionalLong.empty();
    }
    if (!value.matches("[0-9]{1,18}")) {
      throw bad("%s: %s not valid: use a position of the log, such as 31".formatted(name, value));
    }
    return OptionalLong.of(Long.parseLong(value));
  }

  static Rejected bad(String message) {
    return new Rejected(Rejected.Code.BAD_REQUEST, message);
  }
}
