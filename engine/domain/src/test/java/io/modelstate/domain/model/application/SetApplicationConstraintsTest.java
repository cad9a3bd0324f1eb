package io.modelstate.domain.model.application;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.NTP;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_SUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.model.application.ApplicationCommand.SetApplicationConstraints;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConstraintsSet;
import io.modelstate.domain.model.unit.UnitCommand.AddUnits;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetApplicationConstraintsTest {
  @Test
  void replacesAllButTheArchitectureAndCountsForMachinesToCome() {
    given()
        .after(deploy(BLOG, 1))
        .when(constrain("blog", "mem=2G"))
        .then(new ApplicationConstraintsSet("blog", constraints("arch=amd64 mem=2G")));
    var state =
        given()
            .after(
                deploy(BLOG, 1),
                constrain("blog", "mem=2G"),
                new AddUnits(MODEL, "blog", 1, List.of(), List.of()))
            .state();
    assertEquals(constraints("arch=amd64"), state.machines().require("0").constraints());
    assertEquals(constraints("arch=amd64 mem=2G"), state.machines().require("1").constraints());
  }

  @Test
  void refusesAnotherArchitectureAndSubordinates() {
    given()
        .after(deploy(BLOG, 1))
        .when(constrain("blog", "arch=arm64"))
        .refuses(NOT_SUPPORTED, "changing architecture (amd64) not supported");
    given()
        .after(deploy(NTP, 0))
        .when(constrain("ntp", "mem=2G"))
        .refuses(NONE, "constraints do not apply to subordinate applications");
  }

  private static SetApplicationConstraints constrain(String application, String text) {
    return new SetApplicationConstraints(MODEL, application, constraints(text));
  }

  private static Constraints constraints(String text) {
    return ConstraintsParser.parse(List.of(text)).constraints();
  }
}
