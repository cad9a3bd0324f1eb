package io.modelstate.api.auth;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What failed logins are counted under. */
public final class Peers {
  private static final int NETWORK_BYTES = 8;

  private Peers() {}

  /** The address; of one in IPv6 its network, because one host has all addresses of that. */
  public static String key(InetSocketAddress peer) {
    var address = peer.getAddress();
    if (address == null) {
      return peer.getHostString();
    }
    return address instanceof Inet6Address && !address.isLoopbackAddress()
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
        : address.getHostAddress();
  }
}
