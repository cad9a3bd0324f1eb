package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.Tag;
import io.modelstate.wire.model.ModelManagerWire.ModelEntityCount;
import io.modelstate.wire.model.ModelManagerWire.ModelSlaInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelSummary;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResult;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import java.util.ArrayList;
import java.util.List;

/** {@code juju models}: ModelManager.ListModelSummaries. */
public final class ModelSummariesView {
  private ModelSummariesView() {}

  /**
   * The models that {@code of} has access to, by name, then owner.
   *
   * @param all every model instead; only for a superuser, without effect for others
   */
  public static ModelSummaryResults of(Reader reader, UserName of, boolean all) {
    reader.requireSelf(of);
    boolean everything = all && reader.superuser();
    var results = new ArrayList<ModelSummaryResult>();
    reader.eachModel(
        (id, model) -> {
          if (everything || model.access().of(of).isPresent()) {
            results.add(new ModelSummaryResult(summary(reader, of, id, model), null));
          }
        });
    return new ModelSummaryResults(results);
  }

  private static ModelSummary summary(Reader reader, UserName of, ModelId id, ModelState model) {
    var details = model.details();
    var placement = details.placement();
    return new ModelSummary(
        details.name(),
        id.uuid(),
        details.type(),
        reader.controllerUuid(),
        details.controller(),
        placement.cloudType(),
        "",
        Tag.cloud(placement.cloud()).toString(),
        placement.region(),
        placement.credential().map(c -> Tag.credential(c).toString()).orElse(""),
        WireForms.tag(details.owner()),
        WireForms.life(details.life()),
        WireForms.status(details.status()),
        model.access().of(of).map(ModelAccess::text).orElse(""),
        reader.lastConnection(id, of),
        counts(model),
        null,
        new ModelSlaInfo("", details.owner().id()),
        details.agentVersion());
  }

  /** Counts of zero are not sent: the client drops a column that no model has. */
  private static List<ModelEntityCount> counts(ModelState model) {
    var machines = model.machines().byId().values();
    var counts = new ArrayList<ModelEntityCount>();
    if (!model.details().caas()) {
      addCount(counts, "machines", machines.size());
      addCount(counts, "cores", machines.stream().mapToLong(ModelSummariesView::cores).sum());
    }
    addCount(counts, "units", model.units().byName().size());
    return counts;
  }

  private static long cores(Machine machine) {
    return machine.hardware().cores();
  }

  private static void addCount(List<ModelEntityCount> counts, String entity, long count) {
    if (count > 0) {
      counts.add(new ModelEntityCount(entity, count));
    }
  }
}
