package io.modelstate.domain.model.offer;

import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Charmed.NTP;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.model.offer.Offered.SERVER;
import static io.modelstate.domain.model.offer.Offered.UUID;
import static io.modelstate.domain.model.offer.Offered.offer;
import static io.modelstate.domain.model.offer.Offered.offering;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.offer.OfferCommand.RemoveOffer;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessSet;
import io.modelstate.domain.model.offer.OfferEvent.OfferAdded;
import io.modelstate.domain.model.offer.OfferEvent.OfferRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferUpdated;
import io.modelstate.domain.model.saas.Consuming;
import io.modelstate.domain.name.UserName;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

/** Offering, changing what is offered and no longer offering it. */
class OfferApplicationTest {
  @Test
  void offersToWhomeverItIsGrantedAndShowsItToAll() {
    given()
        .after(deploy(MYSQL, 0))
        .when(offer("", "mysql", SERVER))
        .then(
            new OfferAdded("mysql", UUID, "mysql", "", SERVER),
            new OfferAccessSet("mysql", ADMIN, OfferAccess.ADMIN),
            new OfferAccessSet("mysql", UserName.EVERYONE, OfferAccess.READ))
        .creates(UUID)
        .assertsTheController();
  }

  @Test
  void offeringTheSameNameAgainChangesWhatIsOffered() {
    offering().when(offer()).then();
    offering()
        .when(offer("db", "mysql", SERVER.plus("more", "server")))
        .then(new OfferUpdated("db", "mysql", "", SERVER.plus("more", "server")));
  }

  @Test
  void refusesWhatCannotBeOffered() {
    given()
        .when(offer())
        .refuses(NOT_FOUND, "getting offered application mysql: application \"mysql\" not found");
    var spec = given().after(deploy(MYSQL, 0), deploy(NTP, 0));
    spec.when(offer("Db", "mysql", SERVER))
        .refuses(NOT_VALID, "cannot add application offer \"Db\": offer name \"Db\" not valid");
    spec.when(offer("db", "mysql", TreePMap.singleton("db", "x")))
        .refuses(
            NONE,
            "cannot add application offer \"db\": getting relation endpoint for relation \"x\" and"
                + " application \"mysql\": application \"mysql\" has no \"x\" relation");
    spec.when(offer("time", "ntp", TreePMap.singleton("t", "juju-info")))
        .refuses(
            NONE,
            "cannot add application offer \"time\": can only offer endpoints with global scope,"
                + " provided scope \"container\"");
  }

  @Test
  void needsAdmin() {
    given(access(BOB, ModelAccess.WRITE))
        .after(deploy(MYSQL, 0))
        .as(BOB)
        .when(offer())
        .refuses(UNAUTHORIZED, "permission denied");
    given(access(BOB, ModelAccess.WRITE))
        .as(BOB)
        .when(new RemoveOffer(MODEL, "db", true))
        .refuses(UNAUTHORIZED, "permission denied");
  }

  @Test
  void removesWhatNobodyUses() {
    offering().when(new RemoveOffer(MODEL, "db", false)).then(new OfferRemoved("db"));
    given().when(new RemoveOffer(MODEL, "db", false)).refuses(NOT_FOUND, "offer \"db\" not found");
  }

  @Test
  void whatOtherModelsUseStays() {
    var spec = Consuming.related();
    spec.when(new RemoveOffer(MODEL, "db", false))
        .refuses(NONE, "cannot delete application offer \"db\": offer has 1 relation");
    spec.when(new RemoveApplication(MODEL, "mysql", false, false))
        .refuses(NONE, "cannot destroy application \"mysql\": application is used by 1 consumer");
    spec.when(offer("db", "mysql", TreePMap.singleton("x", "cluster")))
        .refuses(
            NONE,
            "cannot update application offer \"db\": updating offer mysql:cluster would remove"
                + " endpoint \"server\" which has active consumers");
    spec.when(new RemoveOffer(MODEL, "db", true)).then(new OfferRemoved("db"));
  }

  @Test
  void goesWithItsApplication() {
    var state = offering().after(new RemoveApplication(MODEL, "mysql", false, false)).state();
    assertTrue(state.offers().byName().isEmpty());
  }
}
