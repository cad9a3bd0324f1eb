package io.modelstate.api.facade;

import io.modelstate.wire.model.AdminWire.HostPort;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where clients reach this server. They keep what they are told and dial it next time, so it is the
 * very address they came to: that one works for them, also through a forwarded port.
 */
final class ServerAddresses {
  private static final Pattern HOST =
      Pattern.compile("(?:\\[([0-9a-fA-F:.%]+)]|([^:/\\s]+)):([0-9]{1,5})");
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  private ServerAddresses() {}

  /** None when it is not known. */
  static List<List<HostPort>> of(String host) {
    var form = HOST.matcher(host);
    if (!form.matches()) {
      return List.of();
    }
    int port = Integer.parseInt(form.group(3));
    var address =
        form.group(1) != null
            ? new HostPort(form.group(1), "ipv6", scope(form.group(1)), port)
            : new HostPort(form.group(2), type(form.group(2)), scope(form.group(2)), port);
    return List.of(List.of(address));
  }

  private static String type(String name) {
    return IPV4.matcher(name).matches() ? "ipv4" : "hostname";
  }

  private static String scope(String name) {
    boolean local = name.startsWith("127.") || name.equals("::1") || name.equals("localhost");
    return local ? "local-machine" : "public";
  }
}
