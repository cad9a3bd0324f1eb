package io.modelstate.runtime.axon;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.World.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Lab;
import io.modelstate.domain.World;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.space.SpaceCommand.AddSpace;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;

/** The shell of a model: wiring, not rules. */
class ModelAggregateTest {
  private static final SetConfig PROXY =
      new SetConfig(
          MODEL, TreePMap.singleton("http-proxy", ConfigValue.text("http://p")), List.of());
  private static final ConfigChanged CHANGED = new ConfigChanged(PROXY.set(), List.of());

  @TempDir Path folder;
  private Shells shells;
  private AggregateTestFixture<ModelAggregate> fixture;

  @BeforeEach
  void open() {
    shells = new Shells(folder);
    fixture = new AggregateTestFixture<>(ModelAggregate.class);
    fixture.registerInjectableResource(shells.staging);
  }

  @AfterEach
  void close() {
    shells.close();
  }

  @Test
  void aDecisionBecomesEventsAndAnOutcome() {
    fixture
        .given(Lab.model(MODEL, "dev"))
        .when(request(PROXY))
        .expectEventsMatching(Shells.events(CHANGED))
        .expectResultMessagePayload(
            new Outcome.Accepted(
                List.of(new Outcome.Recorded(MODEL.uuid(), CHANGED)), List.of(), Optional.empty()));
  }

  @Test
  void warningsAndWhatWasMadeAreInTheOutcome() {
    fixture
        .given(Lab.model(MODEL, "dev"))
        .when(request(new AddSpace(MODEL, "db", List.of())))
        .expectResultMessagePayload(
            new Outcome.Accepted(
                List.of(new Outcome.Recorded(MODEL.uuid(), new SpaceAdded("db", 1))),
                List.of(),
                Optional.of("1")));
  }

  @Test
  void aRefusalIsAnOutcomeAndNoFault() {
    fixture
        .given(Lab.model(MODEL, "dev"))
        .when(request(new AddSpace(MODEL, "A", List.of())))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution()
        .expectResultMessageMatching(
            new CustomMatcher<>("refused") {
              @Override
              public boolean matches(Object item) {
                return item instanceof ResultMessage<?> m
                    && m.getPayload() instanceof Outcome.Refused(var rejected)
                    && rejected.message().equals("\"A\" is not a valid space name");
              }
            });
  }

  @Test
  void eventsTellWhoCausedThem() {
    fixture
        .given(Lab.model(MODEL, "dev"))
        .when(request(PROXY))
        .expectEventsMatching(
            new CustomMatcher<List<EventMessage<?>>>("with a trail") {
              @Override
              public boolean matches(Object item) {
                return item instanceof List<?> all
                    && all.getFirst() instanceof EventMessage<?> message
                    && message.getMetaData().get("actor").equals("admin")
                    && message.getMetaData().get("reason").equals("why")
                    && message.getMetaData().get("recorded").equals(NOW);
              }
            });
  }

  @Test
  void theStateIsFoldedFromTheEventsBefore() {
    fixture
        .given(Lab.model(MODEL, "dev"))
        .andGiven(CHANGED)
        .when(request(PROXY))
        .expectNoEvents()
        .expectResultMessagePayload(new Outcome.Accepted(List.of(), List.of(), Optional.empty()));
  }

  @Test
  void nothingIsPublishedBeforeItIsDurable() {
    fixture.given(Lab.model(MODEL, "dev")).when(request(PROXY));
    assertEquals(Optional.empty(), shells.images.model(MODEL));
  }

  @Test
  void anImageStandsForTheEventsItWasFoldedFrom() {
    var state = ModelState.EMPTY;
    for (var event : Lab.model(MODEL, "dev")) {
      state = state.evolve(event);
    }
    fixture.given(state).when(request(PROXY)).expectEventsMatching(Shells.events(CHANGED));
  }

  private static ModelRequest request(ModelCommand command) {
    var world = new World().with(Lab.controller()).with(MODEL, Lab.model(MODEL, "dev"));
    return new ModelRequest(
        MODEL.uuid(), Shells.CONTROLLER, command, world.context(ADMIN, false), Shells.TRAIL);
  }
}
