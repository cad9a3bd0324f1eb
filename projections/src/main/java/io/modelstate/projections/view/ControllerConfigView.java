package io.modelstate.projections.view;

import io.modelstate.wire.model.ControllerWire.ControllerConfigResult;

/** {@code juju controller-config}: Controller.ControllerConfig, for every user. */
public final class ControllerConfigView {
  private ControllerConfigView() {}

  /** With the controller's name, UUID and certificate, which are part of it. */
  public static ControllerConfigResult of(Reader reader) {
    reader.controller().users().requireActive(reader.user());
    return new ControllerConfigResult(WireForms.json(reader.controller().config()));
  }
}
