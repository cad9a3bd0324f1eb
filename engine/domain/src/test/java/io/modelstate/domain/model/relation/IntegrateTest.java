package io.modelstate.domain.model.relation;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Charmed.NTP;
import static io.modelstate.domain.Charmed.at;
import static io.modelstate.domain.Charmed.charm;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Charmed.endpoint;
import static io.modelstate.domain.Charmed.integrate;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.QUOTA_LIMIT_EXCEEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import io.modelstate.domain.model.charm.CharmEndpoint.Scope;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class IntegrateTest {
  private static ModelSpec both() {
    return given().after(deploy(BLOG, 1), deploy(MYSQL, 1), deploy(NTP, 0));
  }

  @Test
  void findsTheEndpointsAndNamesTheRequirerFirst() {
    for (var names :
        new String[][] {{"mysql", "blog"}, {"blog:db", "mysql"}, {"mysql:server", "blog:db"}}) {
      both().when(integrate(names[0], names[1])).creates("blog:db mysql:server");
    }
    var relation =
        both().after(integrate("mysql", "blog")).state().relations().at("blog:db mysql:server");
    assertEquals(1, relation.orElseThrow().id(), "after the peers of mysql");
  }

  @Test
  void aSubordinateGoesByWhatEveryCharmHas() {
    var state = both().after(integrate("ntp", "blog")).state();
    var relation = state.relations().at("ntp:juju-info blog:juju-info").orElseThrow();
    assertTrue(relation.container());
    assertEquals("blog", relation.otherEnd("ntp").application());
  }

  @Test
  void refusesWhatDoesNotFit() {
    both().when(integrate("blog:site", "mysql")).refuses(NONE, "no relations found");
    both()
        .when(integrate("blog:door", "mysql"))
        .refuses(NONE, "application \"blog\" has no \"door\" relation");
    both().when(integrate("shop", "mysql")).refuses(NOT_FOUND, "application \"shop\" not found");
    both().when(integrate("blog:", "mysql")).refuses(NONE, "invalid endpoint \"blog:\"");
    both()
        .when(new RelationCommand.Integrate(io.modelstate.domain.Lab.MODEL, java.util.List.of("x")))
        .refuses(NONE, "cannot relate 1 endpoints");
  }

  @Test
  void refusesTheSameAgainAndMoreThanTheLimit() {
    both()
        .after(integrate("blog", "mysql"))
        .when(integrate("blog:db", "mysql"))
        .refuses(
            ALREADY_EXISTS,
            "cannot add relation \"blog:db mysql:server\": relation blog:db mysql:server already"
                + " exists");
    both()
        .after(
            deploy("other", at(MYSQL, 1), MYSQL, 1, Constraints.NONE), integrate("blog", "mysql"))
        .when(integrate("blog:db", "other"))
        .refuses(
            QUOTA_LIMIT_EXCEEDED,
            "cannot add relation \"blog:db other:server\": establishing a new relation for blog:db"
                + " would exceed its maximum relation limit of 1");
  }

  @Test
  void refusesWhatCouldBeTwoThings() {
    var two =
        charm(
            "two",
            false,
            TreePMap.<String, CharmEndpoint>empty()
                .plus("a", endpoint(Role.REQUIRER, "mysql", 0, Scope.GLOBAL))
                .plus("b", endpoint(Role.REQUIRER, "mysql", 0, Scope.GLOBAL)),
            TreePMap.empty());
    given()
        .after(deploy(two, 1), deploy(MYSQL, 1))
        .when(integrate("two", "mysql"))
        .refuses(
            NONE,
            "ambiguous relation: \"two mysql\" could refer to \"two:a mysql:server\"; \"two:b"
                + " mysql:server\"");
  }
}
