package io.modelstate.domain.bundle;

/** One end of a relation, in text {@code application} or {@code application:endpoint}. */
public record Endpoint(String application, String name) {
  public static Endpoint of(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Endpoint(text, "")
        : new Endpoint(text.substring(0, colon), text.substring(colon + 1));
  }

  static String application(String text) {
    return of(text).application();
  }

  /** With the colon even when the name is not given. */
  public String text() {
    return application + ":" + name;
  }
}
