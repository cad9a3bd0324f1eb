package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;
import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.ConnectionKind;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import java.util.List;
import java.util.function.Function;

/**
 * AllWatcher, AllModelWatcher, ModelSummaryWatcher, NotifyWatcher and StringsWatcher: asking a
 * watcher for what is next, and stopping it. All of them do just that.
 */
final class WatcherFacades {
  private WatcherFacades() {}

  /** For those who name the watcher among the parameters. */
  record WatcherParams(String id) {}

  static List<Facade> facades() {
    return List.of(
        facade("AllWatcher", 3, MODEL),
        facade("AllModelWatcher", 4, CONTROLLER),
        facade(SummaryWatcher.FACADE, 1, CONTROLLER),
        facade("NotifyWatcher", 1, CONTROLLER, MODEL),
        facade("StringsWatcher", 1, MODEL));
  }

  private static Facade facade(String name, int version, ConnectionKind... kinds) {
    return Facade.named(name, version)
        .on(kinds)
        .method(
            "Next",
            Right.LOGIN,
            WatcherParams.class,
            (call, params) ->
                named(name, call, params, id -> call.connection().watchers().find(name, id))
                    .next(call.parked()))
        .method(
            "Stop", Right.LOGIN, WatcherParams.class, (call, params) -> stop(name, call, params))
        .build();
  }

  private static Object stop(String name, Call call, WatcherParams params) {
    named(
        name,
        call,
        params,
        id -> {
          call.connection().watchers().stop(name, id);
          return id;
        });
    return Facade.NOTHING;
  }

  private static <T> T named(
      String facade, Call call, WatcherParams params, Function<String, T> use) {
    var id = call.watcherId().isEmpty() ? params.id() : call.watcherId();
    try {
      return use.apply(id);
    } catch (Rejected unknown) {
      throw facade.equals(SummaryWatcher.FACADE)
          ? unknown.prefixed("watcher id: %s: ".formatted(id))
          : unknown;
    }
  }
}
