package io.modelstate.domain.config;

import java.util.regex.Pattern;

/** Addresses that start with a scheme, or with a slash. */
final class RequestUri {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*");
  private static final Pattern PORT = Pattern.compile("(:[0-9]*)?");
  private static final Pattern FORBIDDEN = Pattern.compile(".*[ <>\"\\\\^`{|}].*");

  private RequestUri() {}

  static boolean valid(String text) {
    if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return false;
    }
    var scheme = scheme(text);
    var rest = text.substring(scheme.isEmpty() ? 0 : scheme.length() + 1);
    if (text.startsWith(":") || (scheme.isEmpty() && !rest.startsWith("/"))) {
      return text.equals("*");
    }
    if (!rest.startsWith("/")) {
      return true;
    }
    int query = rest.indexOf('?');
    var path = query < 0 ? rest : rest.substring(0, query);
    if (scheme.isEmpty() || !path.startsWith("//")) {
      return escapes(path);
    }
    int slash = path.indexOf('/', 2);
    return authority(slash < 0 ? path.substring(2) : path.substring(2, slash))
        && escapes(slash < 0 ? "" : path.substring(slash));
  }

  /** Whether a text has both a scheme and a host. */
  static boolean hasSchemeAndHost(String text) {
    var scheme = scheme(text);
    return !scheme.isEmpty()
        && valid(text)
        && text.startsWith("//", scheme.length() + 1)
        && text.length() > scheme.length() + 3
        && text.charAt(scheme.length() + 3) != '/';
  }

  /** The text before a first colon that only scheme characters precede; else empty. */
  static String scheme(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && SCHEME.matcher(text.substring(0, colon)).matches()
        ? text.substring(0, colon)
        : "";
  }

  private static boolean authority(String text) {
    var host = text.substring(text.lastIndexOf('@') + 1);
    int colon = host.lastIndexOf(':');
    if (host.startsWith("[")) {
      int end = host.lastIndexOf(']');
      return end > 0 && PORT.matcher(host.substring(end + 1)).matches();
    }
    return (colon < 0 || host.substring(colon + 1).matches("[0-9]*"))
        && !FORBIDDEN.matcher(host).matches()
        && escapes(host);
  }

  private static boolean escapes(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (!text.substring(at + 1).matches("[0-9a-fA-F]{2}.*")) {
        return false;
      }
    }
    return true;
  }
}
