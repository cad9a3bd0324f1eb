package io.modelstate.runtime.engine;

import io.modelstate.domain.name.UserName;

/**
 * Who sends a command and why; all of it ends up beside the events. Unknown parts are empty.
 *
 * @param client the program, and the words its user typed, where it tells
 * @param correlation what the sender calls the larger piece of work
 * @param strict refuse what Juju only warns about
 */
public record Sender(
    UserName actor, String client, String reason, String correlation, boolean strict) {
  public static Sender of(UserName actor, String client) {
    return new Sender(actor, client, "", "", false);
  }
}
