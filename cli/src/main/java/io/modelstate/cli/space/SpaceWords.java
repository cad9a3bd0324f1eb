package io.modelstate.cli.space;

import io.modelstate.cli.session.Refusal;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What names spaces and subnets on the command line. */
final class SpaceWords {
  private static final String PREFIX = "invalid arguments specified: ";
  private static final Pattern CIDR = Pattern.compile("([0-9a-fA-F.:]+)/([0-9]{1,3})");
  private static final int BYTE_BITS = 8;

  private SpaceWords() {}

  static String name(String word) {
    if (word.isEmpty()) {
      throw refused("space name is required");
    }
    if (!Names.validSpace(word)) {
      throw refused("%s is not a valid space name".formatted(GoQuote.of(word)));
    }
    return word;
  }

  static Refusal refused(String text) {
    return Refusal.usage(PREFIX + text);
  }

  /** Networks, their host bits cut off. */
  static List<String> cidrs(List<String> words) {
    List<String> networks = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    for (var word : words) {
      if (typed.contains(word)) {
        throw refused("duplicate subnet %s specified".formatted(GoQuote.of(word)));
      }
      var network = network(word);
      int same = networks.indexOf(network);
      if (same >= 0) {
        throw refused(
            "subnet %s overlaps with %s".formatted(GoQuote.of(word), GoQuote.of(typed.get(same))));
      }
      typed.add(word);
      networks.add(network);
    }
    return networks;
  }

  private static String network(String word) {
    var parts = CIDR.matcher(word);
    if (!parts.matches()) {
      throw notCidr(word);
    }
    try {
      var address = InetAddress.getByName(parts.group(1)).getAddress();
      int bits = Integer.parseInt(parts.group(2));
      if (bits > address.length * BYTE_BITS) {
        throw notCidr(word);
      }
      for (int i = 0; i < address.length; i++) {
        int kept = Math.clamp(bits - (long) i * BYTE_BITS, 0, BYTE_BITS);
        address[i] &= (byte) (0xff << (BYTE_BITS - kept));
      }
      return InetAddress.getByAddress(address).getHostAddress() + "/" + bits;
    } catch (UnknownHostException e) {
      throw notCidr(word);
    }
  }

  private static Refusal notCidr(String word) {
    return refused("%s is not a valid CIDR".formatted(GoQuote.of(word)));
  }
}
