package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.RpcFailure;
import io.modelstate.api.rpc.Watcher;
import io.modelstate.projections.view.ModelAbstractsView;
import io.modelstate.wire.model.WatcherWire.ModelAbstract;
import io.modelstate.wire.model.WatcherWire.SummaryDeltas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells how models look in a few words, each time that changes. */
final class SummaryWatcher implements Watcher {
  static final String FACADE = "ModelSummaryWatcher";

  private final Call call;
  private final boolean all;
  private final Following following;
  private Map<String, ModelAbstract> told = Map.of();

  SummaryWatcher(Call call, boolean all) {
    this.call = call;
    this.all = all;
    this.following =
        new Following(call.engine(), () -> RpcFailure.of("stopped", "watcher has been stopped"));
  }

  @Override
  public String facade() {
    return FACADE;
  }

  @Override
  public Object next(Runnable parked) {
    return new SummaryDeltas(following.first(this::look, parked));
  }

  @Override
  public void stop() {
    following.stop();
  }

  private List<ModelAbstract> look() {
    var now = ModelAbstractsView.of(call.reader(), all);
    var changed = new ArrayList<ModelAbstract>();
    now.forEach(
        (uuid, model) -> {
          if (!model.equals(told.get(uuid))) {
            changed.add(model);
          }
        });
    told.keySet().stream()
        .filter(uuid -> !now.containsKey(uuid))
        .forEach(uuid -> changed.add(ModelAbstract.removed(uuid)));
    told = now;
    return changed;
  }
}
