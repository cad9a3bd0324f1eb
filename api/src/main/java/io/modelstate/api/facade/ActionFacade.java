package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.projections.view.ActionsView;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ActionWire.ActionResult;
import io.modelstate.wire.model.ActionWire.ActionResults;
import io.modelstate.wire.model.ActionWire.ActionsOfApplication;
import io.modelstate.wire.model.ActionWire.ActionsOfApplications;
import io.modelstate.wire.model.ActionWire.OperationResult;
import io.modelstate.wire.model.ActionWire.OperationResults;
import io.modelstate.wire.model.CommonWire.Entities;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Action: what could be run, and that nothing is: there never is an operation. */
final class ActionFacade {
  private static final String NOTHING_RUNS =
      "%s needs a running workload: machines and units of this controller are simulated, and"
          + " nothing runs in them";

  private ActionFacade() {}

  record Query(@Nullable List<String> applications) {}

  /** What is to be run makes no difference. */
  record Anything() {}

  static Facade facade() {
    return Facade.named("Action", 7)
        .on(MODEL)
        .method("ApplicationsCharmsActions", Right.WRITE, Entities.class, ActionFacade::charms)
        .method("ListOperations", Right.READ, Query.class, ActionFacade::none)
        .method("Operations", Right.READ, Entities.class, ActionFacade::operations)
        .method("Actions", Right.READ, Entities.class, ActionFacade::actions)
        .method("Cancel", Right.WRITE, Entities.class, ActionFacade::cancel)
        .method("EnqueueOperation", Right.WRITE, Anything.class, (call, _) -> run(call))
        .method("Run", Right.ADMIN, Anything.class, (call, _) -> exec(call))
        .method("RunOnAllMachines", Right.ADMIN, Anything.class, (call, _) -> exec(call))
        .build();
  }

  private static Object charms(Call call, Entities request) {
    Blocked.rights(call).requireWrite();
    var state = call.reader().readable(call.model());
    return new ActionsOfApplications(
        Changes.list(request.entities()).stream()
            .map(
                one ->
                    Changes.answer(
                        () ->
                            new ActionsOfApplication(
                                one.tag(),
                                ActionsView.of(
                                    state, Tags.parse(one.tag(), TagKind.APPLICATION).id()),
                                null),
                        error -> new ActionsOfApplication(one.tag(), null, error)))
            .toList());
  }

  private static Object none(Call call, Query request) {
    var applications = call.reader().readable(call.model()).applications();
    Changes.list(request.applications()).forEach(applications::require);
    return new OperationResults(List.of());
  }

  private static Object operations(Call call, Entities request) {
    call.reader().readable(call.model());
    return new OperationResults(
        Changes.list(request.entities()).stream()
            .map(
                one ->
                    Changes.<OperationResult>answer(
                        () -> {
                          var id = Tags.parse(one.tag(), TagKind.OPERATION).id();
                          throw Rejected.notFound("operation", id);
                        },
                        OperationResult::new))
            .toList());
  }

  private static Object actions(Call call, Entities request) {
    call.reader().readable(call.model());
    return each(request, _ -> new Rejected(Rejected.Code.NOT_FOUND, "id not found"));
  }

  private static Object cancel(Call call, Entities request) {
    Blocked.rights(call).requireWrite();
    return each(request, tag -> Rejected.notFound("action", Tags.parse(tag, TagKind.ACTION).id()));
  }

  private static ActionResults each(Entities request, Function<String, Rejected> refusal) {
    return new ActionResults(
        Changes.list(request.entities()).stream()
            .map(
                one ->
                    Changes.<ActionResult>answer(
                        () -> {
                          throw refusal.apply(one.tag());
                        },
                        ActionResult::new))
            .toList());
  }

  private static Object run(Call call) {
    Blocked.rights(call).requireWrite();
    throw Rejected.because(NOTHING_RUNS.formatted("run"));
  }

  private static Object exec(Call call) {
    Blocked.rights(call).requireAdmin();
    throw Rejected.because(NOTHING_RUNS.formatted("exec"));
  }
}
