package io.modelstate.cli.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is asked: a path with its query; the body is empty, or JSON. */
public record Request(String method, String path, Map<String, String> headers, String body) {

  public static Request get(String path) {
    return new Request("GET", path, Map.of(), "");
  }

  public static Request post(String path, String body) {
    return new Request("POST", path, Map.of(), body);
  }

  /** An empty value leaves the header out. Header lines cannot hold control characters. */
  public Request with(String header, String value) {
    if (value.isEmpty()) {
      return this;
    }
    var more = new TreeMap<>(headers);
    more.put(header, value.replaceAll("\\p{Cntrl}+", " "));
    return new Request(method, path, more, body);
  }

  /** A path with a query that names several: {@code /units?name=a&name=b}. */
  public static String named(String path, List<String> names) {
    return names.stream()
        .map(name -> "name=" + part(name))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  /** A part of a path or of a query, escaped. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
