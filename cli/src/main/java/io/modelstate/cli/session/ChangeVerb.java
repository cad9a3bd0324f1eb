package io.modelstate.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.http.Problem;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** A verb that changes something on a controller. */
public abstract class ChangeVerb extends Verb {
  @Mixin private ChangeOptions change = new ChangeOptions();

  protected final Optional<JsonNode> carryOut(Session session, Controller to, ObjectNode command) {
    return change.carryOut(session, to, command);
  }

  protected final Removals removals(
      Session session, ModelRef model, String kind, RemovalOptions options) {
    return new Removals(session, model, change, kind, options.asks());
  }

  /** An error of a result: most changes are made for several things at a time in Juju's API. */
  @Override
  public String explain(Problem problem) {
    return Blocked.change(problem, problem.detail());
  }
}
