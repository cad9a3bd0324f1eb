package io.modelstate.wire.render;

import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.render.status.Machines;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MachineViewsGoldenTest {
  @TestFactory
  Stream<DynamicTest> machines() {
    return Goldens.table(
        "machines",
        (golden, format) ->
            golden.rendered(
                "FullStatus",
                FullStatus.class,
                format,
                format,
                status -> Machines.all(status, golden.viewer(), golden.has("--utc"), format)));
  }

  @TestFactory
  Stream<DynamicTest> showMachine() {
    return Goldens.yaml(
        "show-machine",
        (golden, format) ->
            golden.rendered(
                "FullStatus",
                FullStatus.class,
                format,
                format,
                status ->
                    Machines.some(
                        status, golden.words(), golden.viewer(), golden.has("--utc"), format)));
  }
}
