package io.modelstate.domain.model.saas;

import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.OTHER;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.NOW;
import static io.modelstate.domain.model.saas.Consuming.CONSUME;
import static io.modelstate.domain.model.saas.Consuming.ready;
import static io.modelstate.domain.model.saas.Consuming.related;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.agent.AgentCommand.Report;
import io.modelstate.domain.model.agent.Observation.RelationStatusSeen;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import io.modelstate.domain.model.offer.OfferCommand.GrantOfferAccess;
import io.modelstate.domain.model.offer.OfferCommand.RemoveOffer;
import io.modelstate.domain.model.offer.OfferConnection;
import io.modelstate.domain.model.offer.OfferConnections;
import io.modelstate.domain.model.offer.OfferFilter;
import io.modelstate.domain.model.offer.OfferFilter.EndpointFilter;
import io.modelstate.domain.model.offer.Offered;
import io.modelstate.domain.model.relation.RelationCommand.Integrate;
import io.modelstate.domain.model.saas.SaasCommand.ConsumeOffer;
import io.modelstate.domain.model.saas.SaasCommand.RemoveSaas;
import io.modelstate.domain.model.saas.SaasEvent.OfferConsumed;
import io.modelstate.domain.name.UserName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pcollections.TreePMap;

/** Consuming what another model offers, relating to it, and giving it up. */
class ConsumeOfferTest {
  private static final CharmEndpoint SERVER = MYSQL.endpoint("server").orElseThrow();

  @Test
  void standsBesideTheApplicationsUnderTheOffersName() {
    ready()
        .when(CONSUME)
        .then(
            new OfferConsumed(
                "db",
                Offered.UUID,
                "admin/dev.db",
                MODEL,
                TreePMap.singleton("db", SERVER),
                ADMIN,
                NOW))
        .creates("db");
    ready().after(CONSUME).when(CONSUME).then().creates("db");
  }

  @Test
  void orUnderAnotherName() {
    ready().when(new ConsumeOffer(OTHER, "dev.db", "data")).creates("data");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | NONE | application offer URL is missing application",
        "admin/dev.nosuch | NOT_FOUND | application offer \"admin/dev.nosuch\" not found",
        "admin/no.db | NOT_FOUND | model \"admin/no\" not found",
        "dev.db:db | NONE | saas application \"dev.db:db\" shouldn't include endpoint",
        "lab:admin/dev.db | NOT_SUPPORTED | query for non-local application offers not supported",
        "a/b/c | NONE | application offer URL has invalid form, must be [<user/]<model>.<appname>:"
            + " \"a/b/c\"",
      })
  void refuses(String url, Rejected.Code code, String text) {
    ready().when(new ConsumeOffer(OTHER, url, "")).refuses(code, text);
  }

  @Test
  void refusesANameInUse() {
    ready()
        .when(new ConsumeOffer(OTHER, "dev.db", "blog"))
        .refuses(
            ALREADY_EXISTS,
            "cannot add saas application \"blog\": local application with same name already"
                + " exists");
  }

  @Test
  void needsToBeGranted() {
    ready()
        .otherHad(List.of(access(BOB, ModelAccess.WRITE)))
        .as(BOB)
        .when(CONSUME)
        .refuses(UNAUTHORIZED, "permission denied");
    ready()
        .otherHad(List.of(access(BOB, ModelAccess.WRITE)))
        .after(new GrantOfferAccess(MODEL, "db", BOB, "consume"))
        .as(BOB)
        .when(CONSUME)
        .creates("db");
  }

  @Test
  void theModelThatOffersSeesWhoIsConnected() {
    var spec = related();
    assertEquals(
        List.of(new OfferConnection(OTHER, ADMIN, 0, "db", Status.of("joining", NOW))),
        connections(spec));
    assertFalse(connections(spec).getFirst().active());
    spec.after(new Report(OTHER, List.of(new RelationStatusSeen("blog:db db:db", "joined", ""))));
    assertTrue(connections(spec).getFirst().active());
    spec.after(new RemoveSaas(OTHER, "db", false));
    assertEquals(List.of(), connections(spec));
    assertTrue(spec.other().saas().byName().isEmpty());
    assertTrue(spec.other().relations().byKey().isEmpty());
  }

  @Test
  void whatIsNoLongerOfferedIsTerminatedAndCanBeConsumedAnew() {
    var spec = related().after(new RemoveOffer(MODEL, "db", true));
    var saas = spec.other().saas().require("db");
    assertEquals(
        new Status("terminated", "offer has been removed", NOW), Saas.status(saas, spec.images()));
    spec.when(new Integrate(OTHER, List.of("blog:db", "db")))
        .refuses(
            ALREADY_EXISTS,
            "cannot add relation \"blog:db db:db\": relation blog:db db:db already exists");
    spec.when(CONSUME).refuses(NOT_FOUND, "application offer \"admin/dev.db\" not found");
    assertEquals("active", Saas.status(saas, related().images()).current());
  }

  @Test
  void refusesToRelateTwoOfThem() {
    ready()
        .after(CONSUME, new ConsumeOffer(OTHER, "dev.db", "two"))
        .when(new Integrate(OTHER, List.of("db", "two")))
        .refuses(NONE, "no relations found");
    ready()
        .after(CONSUME)
        .when(new Integrate(OTHER, List.of("blog", "db:x")))
        .refuses(NONE, "saas application \"db\" has no \"x\" relation");
  }

  @Test
  void refusesToRemoveWhatIsNotConsumed() {
    ready()
        .when(new RemoveSaas(OTHER, "db", false))
        .refuses(NOT_FOUND, "saas application \"db\" not found");
  }

  @Test
  void offersAreFoundByWhatTheyAre() {
    var spec = related();
    var anything = List.<EndpointFilter>of();
    assertFound(1, "d", "", "", anything, spec);
    assertFound(0, "x", "", "", anything, spec);
    assertFound(1, "", "mysql", "", anything, spec);
    assertFound(0, "", "blog", "", anything, spec);
    assertFound(0, "", "", "fast", anything, spec);
    assertFound(1, "", "", "", List.of(new EndpointFilter("", "mysql", Optional.empty())), spec);
    assertFound(0, "", "", "", List.of(new EndpointFilter("", "http", Optional.empty())), spec);
    assertFound(
        1, "", "", "", List.of(new EndpointFilter("", "", Optional.of(Role.PROVIDER))), spec);
    assertEquals(1, filter(List.of(), List.of(ADMIN)).in(spec.state(), spec.images()).size());
    assertEquals(0, filter(List.of(), List.of(BOB)).in(spec.state(), spec.images()).size());
    assertEquals(0, filter(List.of(BOB), List.of()).in(spec.state(), spec.images()).size());
    assertEquals(1, filter(List.of(ADMIN), List.of()).in(spec.state(), spec.images()).size());
  }

  private static OfferFilter filter(List<UserName> consumers, List<UserName> connected) {
    return new OfferFilter("", "", "", List.of(), consumers, connected);
  }

  private static void assertFound(
      int count,
      String offer,
      String application,
      String description,
      List<EndpointFilter> endpoints,
      ModelSpec spec) {
    var filter = new OfferFilter(offer, application, description, endpoints, List.of(), List.of());
    assertEquals(count, filter.in(spec.state(), spec.images()).size());
  }

  private static List<OfferConnection> connections(ModelSpec spec) {
    return OfferConnections.of(spec.state().offers().require("db"), spec.images());
  }
}
