package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.Tag;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.MeterStatus;
import io.modelstate.wire.model.ClientWire.ModelStatusInfo;
import io.modelstate.wire.model.WireTime;
import java.util.List;
import java.util.Map;

/** {@code juju status}: Client.FullStatus, for readers of the model. */
public final class StatusView {
  private StatusView() {}

  public static FullStatus of(Reader reader, ModelId id) {
    return of(reader, id, List.of());
  }

  /**
   * The status, narrowed.
   *
   * @param patterns what to narrow it to, of which one is enough; empty for everything
   */
  public static FullStatus of(Reader reader, ModelId id, List<String> patterns) {
    var model = reader.readable(id);
    var status =
        new FullStatus(
            model(model),
            MachineStatuses.of(model),
            ApplicationStatuses.of(model),
            OffersView.remotes(reader, model),
            reader.rights(model).mayAdminister() ? OffersView.statuses(reader, model) : Map.of(),
            RelationStatuses.of(model),
            WireTime.of(reader.now()),
            Map.of(),
            StorageView.details(model),
            StorageView.filesystems(model),
            StorageView.volumes(model));
    return patterns.isEmpty() ? status : StatusSelection.of(status, patterns);
  }

  private static ModelStatusInfo model(ModelState model) {
    var details = model.details();
    return new ModelStatusInfo(
        details.name(),
        details.type(),
        Tag.cloud(details.placement().cloud()).toString(),
        details.placement().region(),
        details.agentVersion(),
        "",
        Statuses.plain(details.status()),
        new MeterStatus("", ""),
        "unsupported");
  }
}
