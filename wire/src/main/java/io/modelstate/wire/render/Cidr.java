package io.modelstate.wire.render;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Networks in the notation {@code 10.0.0.0/24}. */
final class Cidr {
  static final String UNKNOWN = "unknown";

  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");
  private static final Pattern V4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
  private static final Pattern BITS = Pattern.compile("\\d{1,3}");
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;

  private Cidr() {}

  /** {@code ipv4}, {@code ipv6}, or {@link #UNKNOWN}. */
  static String type(String cidr) {
    int slash = cidr.indexOf('/');
    var address = cidr.substring(0, Math.max(slash, 0));
    var bits = cidr.substring(slash + 1);
    if (!LITERAL.matcher(address).matches() || !BITS.matcher(bits).matches()) {
      return UNKNOWN;
    }
    boolean v6 = address.indexOf(':') >= 0;
    if ((!v6 && !V4.matcher(address).matches()) || !parses(address)) {
      return UNKNOWN;
    }
    if (Integer.parseInt(bits) > (v6 ? V6_BITS : V4_BITS)) {
      return UNKNOWN;
    }
    return v6 ? "ipv6" : "ipv4";
  }

  /** A literal is parsed, not looked up. */
  private static boolean parses(String literal) {
    try {
      return InetAddress.getByName(literal) instanceof Inet4Address || literal.indexOf(':') >= 0;
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
