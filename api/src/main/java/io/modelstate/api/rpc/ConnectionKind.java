package io.modelstate.api.rpc;

/** What a connection is to: the controller as a whole, or one model. */
public enum ConnectionKind {
  CONTROLLER("controller"),
  MODEL("model");

  private final String text;

  ConnectionKind(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
