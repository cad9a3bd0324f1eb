package io.modelstate.domain.model.resource;

import static io.modelstate.domain.Charmed.at;
import static io.modelstate.domain.Charmed.seen;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.IDS;
import static io.modelstate.domain.World.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.agent.Observation.ResourceFetched;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RefreshApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmResource;
import io.modelstate.domain.model.resource.Resource.Origin;
import io.modelstate.domain.model.resource.ResourceCommand.AddPendingResource;
import io.modelstate.domain.model.resource.ResourceCommand.UploadResource;
import io.modelstate.domain.model.resource.ResourceEvent.PendingResourceAdded;
import io.modelstate.domain.model.resource.ResourceEvent.PendingResourceUploaded;
import io.modelstate.domain.model.resource.ResourceEvent.ResourceSet;
import io.modelstate.domain.model.resource.ResourceEvent.UnitResourceSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

/** Announcing, uploading and fetching resources. */
class ResourcesTest {
  private static final String ID = IDS.uuid(0);
  private static final CharmMetadata WEB =
      new CharmMetadata(
          "web",
          "",
          "",
          false,
          List.of(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.singleton(
              "site", new CharmResource(CharmResource.Type.FILE, "site.zip", "The site")),
          TreePMap.empty(),
          List.of(),
          List.of(),
          TreePMap.empty(),
          List.of(),
          "0.0.0",
          "");
  private static final Resource STORED =
      new Resource(Origin.STORE, 3, "abc", 9, Optional.empty(), Optional.of(NOW));
  private static final Resource UPLOADED =
      new Resource(Origin.UPLOAD, -1, "def", 8, Optional.of(ADMIN), Optional.of(NOW));

  @Test
  void announces() {
    given()
        .when(announce(Origin.STORE, 3))
        .then(new PendingResourceAdded(ID, "web", "site", STORED))
        .creates(ID);
    given()
        .when(announce(Origin.UPLOAD, 3))
        .then(
            new PendingResourceAdded(
                ID,
                "web",
                "site",
                new Resource(Origin.UPLOAD, -1, "abc", 9, Optional.empty(), Optional.empty())));
    given()
        .when(new AddPendingResource(MODEL, "Web", "site", Origin.STORE, 1, "", 0))
        .refuses(NOT_VALID, "application name \"Web\" not valid");
  }

  @Test
  void whatWasAnnouncedIsUploaded() {
    var spec = given().after(announce(Origin.UPLOAD, -1));
    spec.when(upload("site", Optional.of(ID))).then(new PendingResourceUploaded(ID, UPLOADED));
    spec.when(upload("site", Optional.of("x")))
        .refuses(NOT_FOUND, "pending resource \"site\" (x) not found");
    spec.when(upload("other", Optional.of(ID)))
        .refuses(NOT_FOUND, "pending resource \"other\" (%s) not found".formatted(ID));
  }

  @Test
  void aDeploymentUsesIt() {
    var spec = given().after(announce(Origin.STORE, 3), deploy(ID));
    assertEquals(STORED, spec.state().resources().ofApplication("web").get("site"));
    assertTrue(spec.state().resources().pending().isEmpty());
    given().when(deploy("x")).refuses(NOT_FOUND, "pending resource \"site\" (x) not found");
  }

  @Test
  void orARevisionInTheStore() {
    assertEquals(
        new Resource(Origin.STORE, 12, "", 0, Optional.empty(), Optional.of(NOW)),
        given().after(deploy("12")).state().resources().ofApplication("web").get("site"));
  }

  @Test
  void soDoesARefresh() {
    var spec = given().after(announce(Origin.STORE, 3), deploy(ID), announce(Origin.STORE, 4));
    spec.when(
            new RefreshApplication(
                MODEL,
                "web",
                at(WEB, 1),
                WEB,
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.singleton("site", ID),
                false,
                false))
        .then(
            new ResourceSet(
                "web",
                "site",
                new Resource(Origin.STORE, 4, "abc", 9, Optional.empty(), Optional.of(NOW)),
                ID));
  }

  @Test
  void anApplicationThatIsThereGetsAnUploadAtOnceAndItsUnitsFetchIt() {
    var spec = given().after(announce(Origin.STORE, 3), deploy(ID));
    spec.when(upload("site", Optional.empty())).then(new ResourceSet("web", "site", UPLOADED, ""));
    spec.when(upload("other", Optional.empty())).refuses(NOT_FOUND, "resource \"other\" not found");
    var fetched = seen(new ResourceFetched("web/0", "site"));
    spec.when(fetched).then(new UnitResourceSet("web/0", "site", STORED));
    spec.after(fetched).when(fetched).then();
    spec.after(upload("site", Optional.empty()))
        .when(fetched)
        .then(new UnitResourceSet("web/0", "site", UPLOADED));
    spec.when(seen(new ResourceFetched("web/9", "site"))).then();
  }

  @Test
  void goesWithItsApplicationAndUnits() {
    var spec =
        given()
            .after(
                announce(Origin.STORE, 3), deploy(ID), seen(new ResourceFetched("web/0", "site")))
            .after(new RemoveApplication(MODEL, "web", false, true));
    assertEquals(Resources.EMPTY, spec.state().resources());
  }

  @Test
  void needsWriteAndForUploadsNoBlock() {
    given(access(BOB, ModelAccess.READ))
        .as(BOB)
        .when(announce(Origin.STORE, 1))
        .refuses(UNAUTHORIZED, "permission denied");
    given(disabled(BlockType.ALL, "no"))
        .when(upload("site", Optional.empty()))
        .refuses(OPERATION_BLOCKED, "no");
    ModelSpec blocked = given(disabled(BlockType.ALL, "no"));
    blocked.when(announce(Origin.STORE, 3)).creates(ID);
  }

  private static AddPendingResource announce(Origin origin, int revision) {
    return new AddPendingResource(MODEL, "web", "site", origin, revision, "abc", 9);
  }

  private static UploadResource upload(String name, Optional<String> pendingId) {
    return new UploadResource(MODEL, "web", name, "def", 8, pendingId);
  }

  private static DeployApplication deploy(String pendingId) {
    return new DeployApplication(
        MODEL,
        "web",
        at(WEB, 1),
        WEB,
        1,
        List.of(),
        Constraints.NONE,
        TreePMap.empty(),
        false,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        List.of(),
        TreePMap.singleton("site", pendingId),
        false,
        false);
  }
}
