package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.projections.view.StatusView;
import io.modelstate.wire.model.ClientWire.StatusParams;
import io.modelstate.wire.model.WatcherWire.WatcherId;

/** Client: the status of a model, and the watcher of all that is in it. */
final class ClientFacade {
  private ClientFacade() {}

  static Facade facade() {
    return Facade.named("Client", 6, 7, 8)
        .on(MODEL)
        .method(
            "FullStatus",
            Right.READ,
            StatusParams.class,
            (call, params) ->
                StatusView.of(call.reader(), call.model(), Changes.list(params.patterns())))
        .method("WatchAll", Right.READ, ClientFacade::watch)
        .build();
  }

  private static Object watch(Call call) {
    Blocked.rights(call).requireRead();
    return new WatcherId(call.connection().watchers().add(EntityWatcher.ofModel(call)));
  }
}
