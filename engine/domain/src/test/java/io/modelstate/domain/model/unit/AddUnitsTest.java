package io.modelstate.domain.model.unit;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.NTP;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.ModelSpec.givenOn;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_SUPPORTED;

import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.domain.model.unit.UnitCommand.AddUnits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddUnitsTest {
  @Test
  void namesTheNewUnits() {
    given().after(deploy(BLOG, 1)).when(add("blog", 2)).creates("blog/1 blog/2");
  }

  @Test
  void refusesWhatCannotHaveMore() {
    given().when(add("blog", 1)).refuses(NOT_FOUND, "application \"blog\" not found");
    given().after(deploy(BLOG, 1)).when(add("blog", 0)).refuses(NONE, "must add at least one unit");
    given()
        .after(deploy(NTP, 0))
        .when(add("ntp", 1))
        .refuses(
            NONE,
            "cannot add unit 1/1 to application \"ntp\": cannot add unit to application \"ntp\":"
                + " application is a subordinate");
    given()
        .after(
            deploy(BLOG, 1),
            io.modelstate.domain.Charmed.seen(io.modelstate.domain.Charmed.idle("blog/0")),
            new RemoveApplication(MODEL, "blog", false, false))
        .when(add("blog", 1))
        .refuses(
            NONE,
            "cannot add unit 1/1 to application \"blog\": cannot add unit to application \"blog\":"
                + " application is not found or not alive");
    givenOn(new Placement("micro", "kubernetes", "", Optional.empty()))
        .after(deploy(BLOG, 1))
        .when(add("blog", 1))
        .refuses(NOT_SUPPORTED, "adding units to a container-based model not supported");
  }

  @Test
  void refusesAPlaceThatIsNotThere() {
    given()
        .after(deploy(BLOG, 1))
        .when(new AddUnits(MODEL, "blog", 1, List.of(PlacementDirective.parse("lxd:5")), List.of()))
        .refuses(NOT_FOUND, "acquiring machine to host unit \"blog/1\": machine 5 not found");
  }

  private static AddUnits add(String application, int count) {
    return new AddUnits(MODEL, application, count, List.of(), List.of());
  }
}
