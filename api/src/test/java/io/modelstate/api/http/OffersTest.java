package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class OffersTest {
  private final Client admin;

  OffersTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void areFoundByTheInterfaceOfAnEndpoint() {
    admin.model("offering");
    admin.done(CommandsTest.deployment("offering"));
    admin.done(
        "{'command': 'OfferApplication', 'model': 'offering', 'offer': 'site',"
            + " 'application': 'web', 'description': '', 'endpoints': {'www': 'site'}}");

    var found = admin.get("/v1/offers?model=offering").expect(200).json().path("results").path(0);
    var served = found.path("endpoints").path(0).path("interface").asText();

    assertEquals("admin/offering.site", found.path("offer-url").asText());
    assertEquals(1, count(served));
    assertEquals(0, count("no-such"));
  }

  private int count(String interfaceName) {
    return admin
        .get("/v1/offers?model=offering&interface=" + interfaceName)
        .expect(200)
        .json()
        .path("results")
        .size();
  }
}
