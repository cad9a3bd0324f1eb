package io.modelstate.domain.model.agent;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.util.List;

/** What the agents of a model tell its controller. */
public sealed interface AgentCommand extends ModelCommand {
  /** In the order it was seen; one commit holds all of it. */
  record Report(ModelId model, List<Observation> observations) implements AgentCommand {
    public Report {
      observations = List.copyOf(observations);
    }
  }
}
