package io.modelstate.domain.model.application;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.BAD_REQUEST;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.domain.model.application.ApplicationCommand.ExposeApplication;
import io.modelstate.domain.model.application.ApplicationCommand.UnexposeApplication;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationUnexposed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsExposed;
import io.modelstate.domain.model.application.ApplicationEvent.EndpointsUnexposed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class ExposeApplicationTest {
  private static final ExposedEndpoint OFFICE =
      new ExposedEndpoint(List.of(), List.of("10.0.0.0/8"));

  private static ModelSpec blog() {
    return given().after(deploy(BLOG, 1));
  }

  @Test
  void exposesToTheWorldUnlessSaidOtherwise() {
    blog()
        .when(expose(TreePMap.empty()))
        .then(new EndpointsExposed("blog", TreePMap.singleton("", ExposedEndpoint.TO_ALL)));
    blog()
        .when(expose(TreePMap.singleton("site", OFFICE)))
        .then(new EndpointsExposed("blog", TreePMap.singleton("site", OFFICE)));
    blog()
        .after(expose(TreePMap.singleton("site", OFFICE)))
        .when(expose(TreePMap.singleton("site", OFFICE)))
        .then();
  }

  @Test
  void refusesEndpointsSpacesAndNetworksThatAreNone() {
    blog()
        .when(expose(TreePMap.singleton("door", OFFICE)))
        .refuses(NOT_FOUND, "endpoint \"door\" not found");
    blog()
        .when(expose(TreePMap.singleton("site", new ExposedEndpoint(List.of("dmz"), List.of()))))
        .refuses(NOT_FOUND, "space \"dmz\" not found");
    blog()
        .when(expose(TreePMap.singleton("site", new ExposedEndpoint(List.of(), List.of("10/8")))))
        .refuses(NONE, "unable to parse \"10/8\" as a CIDR: invalid CIDR address: 10/8");
  }

  @Test
  void hidesWithTheLastEndpoint() {
    var exposed =
        blog().after(expose(TreePMap.singleton("site", OFFICE)), expose(TreePMap.empty()));
    exposed.when(unexpose("site")).then(new EndpointsUnexposed("blog", List.of("site")));
    assertFalse(
        exposed
            .after(unexpose("site"), unexpose(""))
            .state()
            .applications()
            .require("blog")
            .exposed());
    blog().after(expose(TreePMap.empty())).when(unexpose()).then(new ApplicationUnexposed("blog"));
    blog().when(unexpose()).then();
    blog().when(unexpose("site")).refuses(BAD_REQUEST, "endpoint \"site\" is not exposed");
  }

  @Test
  void keepsWhatOtherEndpointsHave() {
    var endpoints =
        blog()
            .after(expose(TreePMap.empty()), expose(TreePMap.singleton("site", OFFICE)))
            .state()
            .applications()
            .require("blog")
            .wanted()
            .exposure()
            .endpoints();
    assertEquals(List.of("", "site"), List.copyOf(endpoints.keySet()));
  }

  private static ExposeApplication expose(TreePMap<String, ExposedEndpoint> endpoints) {
    return new ExposeApplication(MODEL, "blog", endpoints);
  }

  private static UnexposeApplication unexpose(String... endpoints) {
    return new UnexposeApplication(MODEL, "blog", List.of(endpoints));
  }
}
