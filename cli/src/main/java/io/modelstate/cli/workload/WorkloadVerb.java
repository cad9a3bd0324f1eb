package io.modelstate.cli.workload;

import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.render.Rendered;

/** Something that only a running workload could answer: the words after it are not looked at. */
abstract class WorkloadVerb extends Verb {
  @Override
  public final Rendered run(Session session) {
    throw Refusal.failed(
        "%s needs a running workload: machines and units of this controller are simulated, and nothing runs in them"
            .formatted(session.words().getFirst()));
  }
}
