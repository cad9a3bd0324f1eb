package io.modelstate.domain.model.offer;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.model.offer.Offered.offering;

import io.modelstate.domain.model.offer.OfferCommand.GrantOfferAccess;
import io.modelstate.domain.model.offer.OfferCommand.RevokeOfferAccess;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferAccessSet;
import io.modelstate.domain.name.UserName;
import org.junit.jupiter.api.Test;

/** Granting and revoking access to an offer. */
class OfferAccessTest {
  @Test
  void grants() {
    offering()
        .when(grant(BOB, "consume"))
        .then(new OfferAccessSet("db", BOB, OfferAccess.CONSUME))
        .assertsTheController();
  }

  @Test
  void refusesToGrantWhatIsHeldOrNotThere() {
    offering()
        .when(grant(ADMIN, "consume"))
        .refuses(NONE, "user already has \"consume\" access or greater");
    offering()
        .when(grant(new UserName("nobody"), "read"))
        .refuses(
            NOT_FOUND,
            "could not grant offer access: user \"nobody\" does not exist locally: user \"nobody\""
                + " not found");
    offering()
        .when(grant(BOB, "write"))
        .refuses(NOT_VALID, "could not modify offer access: \"write\" offer access not valid");
    offering()
        .when(new GrantOfferAccess(MODEL, "x", BOB, "read"))
        .refuses(NOT_FOUND, "offer \"x\" not found");
  }

  @Test
  void revokesDownToTheLevelBelow() {
    var consumes = new OfferAccessSet("db", BOB, OfferAccess.CONSUME);
    offering().after(grant(BOB, "admin")).when(revoke(BOB, "admin")).then(consumes);
    offering()
        .after(grant(BOB, "consume"))
        .when(revoke(BOB, "consume"))
        .then(new OfferAccessSet("db", BOB, OfferAccess.READ));
    offering()
        .after(grant(BOB, "consume"))
        .when(revoke(BOB, "read"))
        .then(new OfferAccessRemoved("db", BOB));
    offering().after(grant(BOB, "consume")).when(revoke(BOB, "admin")).then();
    offering()
        .when(revoke(BOB, "read"))
        .refuses(NOT_FOUND, "could not revoke offer access: offer user \"bob\" does not exist");
  }

  @Test
  void whoAdministersTheOfferMayGrant() {
    offering().as(BOB).when(grant(BOB, "read")).refuses(UNAUTHORIZED, "permission denied");
    offering()
        .after(grant(BOB, "admin"))
        .as(BOB)
        .when(grant(new UserName("ann@ext"), "read"))
        .then(new OfferAccessSet("db", new UserName("ann@ext"), OfferAccess.READ));
  }

  private static GrantOfferAccess grant(UserName user, String access) {
    return new GrantOfferAccess(MODEL, "db", user, access);
  }

  private static RevokeOfferAccess revoke(UserName user, String access) {
    return new RevokeOfferAccess(MODEL, "db", user, access);
  }
}
