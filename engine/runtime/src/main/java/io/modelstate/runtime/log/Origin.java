package io.modelstate.runtime.log;

/** Who caused an event, from where and why. An unknown part is the empty text. */
public record Origin(
    String actor, String client, String reason, String correlation, String causation) {
  public static final Origin UNKNOWN = new Origin("", "", "", "", "");
}
