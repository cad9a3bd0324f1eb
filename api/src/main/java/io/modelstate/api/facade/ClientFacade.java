package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.projections.history.StatusHistoryView;
import io.modelstate.projections.view.StatusView;
import io.modelstate.wire.model.ClientWire.StatusHistory;
import io.modelstate.wire.model.ClientWire.StatusHistoryRequest;
import io.modelstate.wire.model.ClientWire.StatusHistoryRequests;
import io.modelstate.wire.model.ClientWire.StatusHistoryResult;
import io.modelstate.wire.model.ClientWire.StatusHistoryResults;
import io.modelstate.wire.model.ClientWire.StatusParams;
import io.modelstate.wire.model.WatcherWire.WatcherId;

/** Client: the status of a model and how it came to it, and the watcher of all that is in it. */
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
        .method("StatusHistory", Right.EACH, StatusHistoryRequests.class, ClientFacade::histories)
        .method("WatchAll", Right.READ, ClientFacade::watch)
        .build();
  }

  private static Object histories(Call call, StatusHistoryRequests asked) {
    return new StatusHistoryResults(
        Changes.list(asked.requests()).stream().map(one -> history(call, one)).toList());
  }

  private static StatusHistoryResult history(Call call, StatusHistoryRequest asked) {
    return Changes.answer(
        () ->
            new StatusHistoryResult(
                new StatusHistory(
                    StatusHistoryView.of(call.reader(), call.engine(), call.model(), asked), null),
                null),
        error -> new StatusHistoryResult(new StatusHistory(null, null), error));
  }

  private static Object watch(Call call) {
    Blocked.rights(call).requireRead();
    return new WatcherId(call.connection().watchers().add(EntityWatcher.ofModel(call)));
  }
}
