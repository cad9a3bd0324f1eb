package io.modelstate.wire.render.status;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The networks that addresses are in, in the old division by classes: each as its first address and
 * the length of its mask. An address that is blank, or of the newer kind, is a network of no name.
 */
final class Subnets {
  private static final Pattern V4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final String NAMELESS = "<nil>";

  private final List<String> shown = new ArrayList<>();
  private final List<Network> networks = new ArrayList<>();
  private boolean nameless;

  private record Network(int address, int bits) {
    boolean contains(int other) {
      return address >>> (Integer.SIZE - bits) == other >>> (Integer.SIZE - bits);
    }
  }

  /** Host names are not looked up. */
  void add(String address) {
    var v4 = v4(address);
    if (v4 != null) {
      addV4(address, v4);
    } else if (address.indexOf(':') >= 0 || (address.isEmpty() && !nameless)) {
      shown.add(NAMELESS);
      nameless = true;
    }
  }

  private void addV4(String address, int number) {
    if (networks.stream().anyMatch(n -> n.contains(number))) {
      return;
    }
    var network = new Network(number, bits(number >>> 24));
    networks.add(network);
    shown.add(address + "/" + network.bits());
  }

  private static int bits(int firstByte) {
    if (firstByte < 0x80) {
      return 8;
    }
    return firstByte < 0xC0 ? 16 : 24;
  }

  private static @Nullable Integer v4(String address) {
    var parts = V4.matcher(address);
    if (!parts.matches()) {
      return null;
    }
    int number = 0;
    for (int i = 1; i <= parts.groupCount(); i++) {
      int part = Integer.parseInt(parts.group(i));
      if (part > 0xFF) {
        return null;
      }
      number = number << 8 | part;
    }
    return number;
  }

  @Override
  public String toString() {
    return String.join(", ", shown);
  }
}
