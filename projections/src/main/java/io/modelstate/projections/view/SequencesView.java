package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.ModelConfigWire.ModelSequencesResult;
import java.util.Map;
import java.util.TreeMap;

/** The next numbers of machines and of units: ModelConfig.Sequences, for readers of the model. */
public final class SequencesView {
  private SequencesView() {}

  public static ModelSequencesResult of(Reader reader, ModelId id) {
    var model = reader.readable(id);
    var next = new TreeMap<String, Integer>();
    model.machines().byId().keySet().forEach(machine -> raise(next, "machine", machine));
    units(model, next);
    return new ModelSequencesResult(next);
  }

  private static void units(ModelState model, Map<String, Integer> next) {
    model
        .applications()
        .units()
        .values()
        .forEach(
            unit -> {
              var name = unit.name();
              raise(
                  next, "application-" + unit.application(), name.substring(name.indexOf('/') + 1));
            });
  }

  /** Containers count on their host. */
  private static void raise(Map<String, Integer> next, String sequence, String number) {
    int slash = number.indexOf('/');
    int used = Integer.parseInt(slash < 0 ? number : number.substring(0, slash));
    next.merge(sequence, used + 1, Math::max);
  }
}
