package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address with the length of its network's prefix.
 *
 * @param addressBits 32 or 128
 */
public record Cidr(String address, int addressBits, int maskBits) {
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;
  private static final int V6_GROUPS = 8;
  private static final Pattern MASK = Pattern.compile("0*[0-9]{1,3}");
  private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  /** Refuses with {@code invalid CIDR address: TEXT}. */
  public static Cidr require(String text) {
    return parse(text).orElseThrow(() -> Rejected.because("invalid CIDR address: " + text));
  }

  public static boolean valid(String text) {
    return parse(text).isPresent();
  }

  public static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    var address = text.substring(0, slash);
    var mask = text.substring(slash + 1);
    int bits = v4(address) ? V4_BITS : v6(address) ? V6_BITS : 0;
    if (bits == 0 || !MASK.matcher(mask).matches() || Integer.parseInt(mask) > bits) {
      return Optional.empty();
    }
    return Optional.of(new Cidr(address, bits, Integer.parseInt(mask)));
  }

  private static boolean v4(String text) {
    var parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (var part : parts) {
      if (!BYTE.matcher(part).matches() || Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  private static boolean v6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true) == V6_GROUPS;
    }
    var head = text.substring(0, gap);
    var tail = text.substring(gap + 2);
    int before = head.isEmpty() ? 0 : groups(head, false);
    int after = tail.isEmpty() ? 0 : groups(tail, true);
    return before >= 0 && after >= 0 && before + after < V6_GROUPS;
  }

  /** How many groups of 16 bits; negative when one is malformed. */
  private static int groups(String text, boolean mayEndInV4) {
    var parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && mayEndInV4 && v4(parts[i])) {
        count += 2;
      } else if (GROUP.matcher(parts[i]).matches()) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }
}
