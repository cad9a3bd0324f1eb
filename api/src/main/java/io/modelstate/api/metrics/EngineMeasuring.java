package io.modelstate.api.metrics;

import io.micronaut.context.BeanProvider;
import io.modelstate.api.auth.Authenticator;
import io.modelstate.domain.Command;
import io.modelstate.runtime.engine.CommandListener;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Reply;

/** Has an engine and its logins measured, from when it is attached. */
public record EngineMeasuring(BeanProvider<Metrics> metrics) implements CommandListener {
  public void attach(Engine engine, Authenticator authenticator) {
    engine.listen(this);
    engine
        .writer()
        .listen((appends, events, nanos) -> metrics.get().committed(appends, events, nanos));
    authenticator.listen(login -> metrics.get().login(login));
  }

  @Override
  public void accepted(Command command, Reply reply, long nanos) {
    metrics.get().accepted(command, reply, nanos);
  }

  @Override
  public void failed(Command command, RuntimeException why, long nanos) {
    metrics.get().failed(command, why, nanos);
  }
}
