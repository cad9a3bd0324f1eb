package io.modelstate.api.rpc;

import io.modelstate.domain.Command;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.projections.view.Reader;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Reply;
import io.modelstate.runtime.engine.Sender;

/**
 * What a method has beside its parameters.
 *
 * @param watcherId of the watcher that is meant; empty for calls on none
 * @param parked to be run before the call waits for something to happen: it then no longer counts
 *     as work of its connection
 */
public record Call(RpcConnection connection, int version, String watcherId, Runnable parked) {
  public Engine engine() {
    return connection.engine();
  }

  public UserName user() {
    return connection.login().user();
  }

  /** The newest images, with the caller's rights. */
  public Reader reader() {
    return Reader.of(engine(), user());
  }

  /** The model of the connection; on one to the controller, the controller model. */
  public ModelId model() {
    return connection.model().orElseGet(() -> engine().controller().details().controllerModel());
  }

  /** What the command would lead to; nothing happens. */
  public Outcome.Accepted preview(Command command) {
    return engine().preview(command, Sender.of(user(), connection.login().client()));
  }

  public Reply execute(Command command) {
    return engine().execute(command, Sender.of(user(), connection.login().client()));
  }
}
