package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;
import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.bundle.BundleExport.Options;
import io.modelstate.projections.view.BundleView;
import io.modelstate.wire.model.CommonWire.StringResult;

/** Bundle: a model written down so that it can be deployed again. */
final class BundleFacade {
  private BundleFacade() {}

  /** What is to be in the bundle besides. */
  record ExportBundleParams(boolean includeCharmDefaults, boolean includeSeries) {}

  static Facade facade() {
    return Facade.named("Bundle", 6)
        .on(CONTROLLER, MODEL)
        .method("ExportBundle", Right.READ, ExportBundleParams.class, BundleFacade::export)
        .build();
  }

  private static Object export(Call call, ExportBundleParams params) {
    return new StringResult(
        null,
        BundleView.exported(
            call.reader(),
            call.model(),
            new Options(params.includeCharmDefaults(), params.includeSeries())));
  }
}
