package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;
import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;

/** Bundle: a model written down so that it can be deployed again. */
final class BundleFacade {
  private static final String CONTROLLER_APPLICATION = "controller";

  private BundleFacade() {}

  /** What is to be in the bundle besides. */
  record ExportBundleParams(boolean includeCharmDefaults, boolean includeSeries) {}

  static Facade facade() {
    return Facade.named("Bundle", 6)
        .on(CONTROLLER, MODEL)
        .method("ExportBundle", Right.READ, ExportBundleParams.class, BundleFacade::export)
        .build();
  }

  /** Nothing but the controller itself can be in a model yet, and that is not exported. */
  private static Object export(Call call, ExportBundleParams params) {
    var model = call.reader().readable(call.model());
    boolean empty =
        model.applications().byName().keySet().stream().allMatch(CONTROLLER_APPLICATION::equals);
    throw Rejected.because(
        empty
            ? "nothing to export as there are no applications"
            : "applications cannot be exported");
  }
}
