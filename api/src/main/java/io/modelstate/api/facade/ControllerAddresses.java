package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.ControllerWire.ControllerApiInfoResult;
import io.modelstate.wire.model.ControllerWire.ControllerApiInfoResults;
import java.util.List;

/** Where the controller of a model is: this one, at the address that the caller came to. */
final class ControllerAddresses {
  private ControllerAddresses() {}

  static Object ofModels(Call call, Entities models) {
    return new ControllerApiInfoResults(
        Changes.list(models.entities()).stream()
            .map(
                one ->
                    Changes.answer(
                        () -> info(call),
                        error -> new ControllerApiInfoResult(List.of(), "", error)))
            .toList());
  }

  private static ControllerApiInfoResult info(Call call) {
    var config = call.reader().controller().config();
    var certificate = config.get("ca-cert") instanceof ConfigValue.Text(var pem) ? pem : "";
    return new ControllerApiInfoResult(List.of(call.connection().peer().host()), certificate, null);
  }
}
