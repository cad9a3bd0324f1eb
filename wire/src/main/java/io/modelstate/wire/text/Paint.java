package io.modelstate.wire.text;

/** The colours of a terminal that Juju's tables use. */
public enum Paint {
  HEADER("1;39"),
  GOOD("32"),
  BUSY("33"),
  BAD("31"),
  ADDRESS("36"),
  PORT("95"),
  ENDPOINT("35"),
  MESSAGE("37");

  static final String RESET = "\u001b[0m";

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  String start() {
    return "\u001b[" + code + "m";
  }
}
