package io.modelstate.projections.view;

import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.ModelConfigWire.ModelSequencesResult;
import java.util.TreeMap;

/** The next numbers of machines and of units: ModelConfig.Sequences, for readers of the model. */
public final class SequencesView {
  private SequencesView() {}

  public static ModelSequencesResult of(Reader reader, ModelId id) {
    var model = reader.readable(id);
    var next = new TreeMap<String, Integer>();
    var machines = model.machines().next().get("");
    if (machines != null) {
      next.put("machine", machines);
    }
    model.units().next().forEach((application, n) -> next.put("application-" + application, n));
    if (model.relations().next() > 0) {
      next.put("relation", model.relations().next());
    }
    return new ModelSequencesResult(next);
  }
}
