package io.modelstate.cli.http;

/** What came back. */
public record Answer(int status, String body) {
  private static final int GOOD_FROM = 200;
  private static final int GOOD_BELOW = 300;

  public boolean isGood() {
    return status >= GOOD_FROM && status < GOOD_BELOW;
  }
}
