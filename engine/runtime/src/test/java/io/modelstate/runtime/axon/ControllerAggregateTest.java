package io.modelstate.runtime.axon;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.CONTROLLER_MODEL;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.World.IDS;
import static io.modelstate.domain.World.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Event;
import io.modelstate.domain.Lab;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.World;
import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.controller.ControllerDecider;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.controller.user.UserCommand.RemoveUser;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.name.ModelId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;

/** The shell of the controller: wiring, not rules. */
class ControllerAggregateTest {
  private static final Bootstrap BOOTSTRAP = Bootstraps.on("localhost").named("ctl");
  private static final ModelId NEW = new ModelId(IDS.uuid(0));

  @TempDir Path folder;
  private Shells shells;
  private AggregateTestFixture<ControllerAggregate> fixture;

  @BeforeEach
  void open() {
    shells = new Shells(folder);
    fixture = new AggregateTestFixture<>(ControllerAggregate.class);
    fixture.registerRepositoryProvider(shells.provider());
    fixture.registerInjectableResource(shells.staging);
    fixture.registerInjectableResource(new ModelStreams(shells.models));
  }

  @AfterEach
  void close() {
    shells.close();
  }

  @Test
  void bootstrapBeginsTwoStreams() {
    var context = new World().context(ADMIN, false);
    var decision = ControllerDecider.decide(ControllerState.EMPTY, BOOTSTRAP, context);
    fixture
        .givenNoPriorActivity()
        .when(new ControllerRequest.New(Shells.CONTROLLER, BOOTSTRAP, context, Shells.TRAIL))
        .expectEventsMatching(Shells.events(decision.events().toArray(new Event[0])))
        .expectResultMessagePayload(Outcome.of(Shells.CONTROLLER, decision));
    assertEquals(List.<Object>copyOf(decision.others().getFirst().events()), shells.stored(NEW));
  }

  @Test
  void aRefusedBootstrapBeginsNone() {
    var command = Bootstraps.on("localhost").named("Bad");
    fixture
        .givenNoPriorActivity()
        .when(
            new ControllerRequest.New(
                Shells.CONTROLLER, command, new World().context(ADMIN, false), Shells.TRAIL))
        .expectNoEvents()
        .expectException(Rejected.class);
    assertEquals(List.of(), shells.stored(NEW));
  }

  @Test
  void addingAModelBeginsItsStream() {
    var command =
        new AddModel(
            "dev",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            TreePMap.empty());
    fixture
        .given(Lab.controller())
        .when(request(command))
        .expectEventsMatching(Shells.events(new ModelRegistered(NEW, "dev", ADMIN)));
    assertEquals(2, shells.stored(NEW).size());
    assertInstanceOf(ModelAdded.class, shells.stored(NEW).getFirst());
  }

  @Test
  void destroyingAModelReachesItsStream() {
    shells.store(MODEL, Lab.model(MODEL, "dev"));
    fixture
        .given(history())
        .when(request(destroy()))
        .expectEventsMatching(Shells.events(new ModelUnregistered(MODEL)));
    assertEquals(
        List.<Object>of(new ModelMarkedDying(NOW), new ModelRemoved(NOW)),
        shells.stored(MODEL).subList(2, 4));
  }

  @Test
  void aModelThatMovedMeanwhileGivesTheCommandUp() {
    shells.store(MODEL, Lab.model(MODEL, "dev"));
    shells.store(MODEL, 2, new SpaceAdded("db", 1));
    fixture.given(history()).when(request(destroy())).expectException(Moved.class);
    assertEquals(3, shells.stored(MODEL).size());
  }

  @Test
  void aRefusalIsAnOutcomeAndNoFault() {
    fixture
        .given(Lab.controller())
        .when(request(new RemoveUser(ADMIN)))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void anImageStandsForTheEventsItWasFoldedFrom() {
    var state = ControllerState.EMPTY;
    for (var event : Lab.controller()) {
      state = state.evolve(event);
    }
    fixture
        .given(state)
        .when(request(new RemoveUser(BOB)))
        .expectEventsMatching(Shells.events(new UserRemoved(BOB)));
  }

  private static DestroyModel destroy() {
    return new DestroyModel(MODEL, Optional.empty(), false);
  }

  private static List<ControllerEvent> history() {
    var events = new ArrayList<>(Lab.controller());
    events.add(Lab.registered(MODEL, "dev"));
    return events;
  }

  private static ControllerRequest.Existing request(ControllerCommand command) {
    var world =
        new World()
            .with(history())
            .with(CONTROLLER_MODEL, Lab.model(CONTROLLER_MODEL, "controller"))
            .with(MODEL, Lab.model(MODEL, "dev"));
    return new ControllerRequest.Existing(
        Shells.CONTROLLER, command, world.context(ADMIN, false), Shells.TRAIL);
  }
}
