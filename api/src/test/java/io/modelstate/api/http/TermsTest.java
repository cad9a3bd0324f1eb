package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Idempotency keys, expected positions, and reading one's own writes. */
@ExtendWith(SharedServer.class)
class TermsTest {
  private final Client admin;

  TermsTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void aRepeatedKeyIsAnsweredAsTheFirstTime() {
    var body = "{'command': 'AddModel', 'name': 'terms-repeated'}";
    var first = send("Idempotency-Key", "terms-1", body).expect(200);
    long position = admin.position();
    var again = send("Idempotency-Key", "terms-1", body).expect(200);
    assertEquals(first.json(), again.json());
    assertEquals("true", again.header("Idempotency-Replayed"));
    assertEquals("", first.header("Idempotency-Replayed"));
    assertEquals(position, admin.position());
  }

  @Test
  void theSameRequestMayBeWrittenInAnotherWay() {
    send("Idempotency-Key", "terms-2", "{'command': 'AddModel', 'name': 'terms-written'}")
        .expect(200);
    send("Idempotency-Key", "terms-2", "{ 'name': 'terms-written', 'command': 'AddModel' }")
        .expect(200);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    send("Idempotency-Key", "terms-3", "{'command': 'AddModel', 'name': 'terms-one'}").expect(200);
    send("Idempotency-Key", "terms-3", "{'command': 'AddModel', 'name': 'terms-two'}").expect(422);
  }

  @Test
  void aRegistrationKeyIsToldOnce() {
    var body = "{'command': 'AddUser', 'user': 'terms-ann', 'display-name': ''}";
    var first = send("Idempotency-Key", "terms-4", body).expect(200);
    assertTrue(first.json().has("secret-key"));
    var again = send("Idempotency-Key", "terms-4", body).expect(200);
    assertFalse(again.json().has("secret-key"));
  }

  @Test
  void aPasswordMayBeSentAgain() {
    var body =
        "{'command': 'AddUser', 'user': 'terms-eve', 'display-name': '', 'password': 'long'}";
    send("Idempotency-Key", "terms-5", body).expect(200);
    send("Idempotency-Key", "terms-5", body).expect(200);
  }

  @Test
  void aChangedModelIsLeftAlone() {
    admin.model("terms-changed");
    long seen = admin.position();
    var set = "{'command': 'SetConfig', 'model': 'terms-changed', 'set': {'http-proxy': '%s'}}";
    admin.done(set, "http://a");
    var body = set.formatted("http://b");
    send("Modelstate-Expected-Position", Long.toString(seen), body).expect(412);
    send("Modelstate-Expected-Position", Long.toString(admin.position()), body).expect(200);
    send("Modelstate-Expected-Position", "soon", body).expect(400);
  }

  @Test
  void aReaderSeesThePositionItWasTold() {
    long position =
        admin
            .done("{'command': 'AddModel', 'name': 'terms-read'}")
            .json()
            .path("position")
            .asLong();
    var request = admin.request("/v1/models").header("Modelstate-At-Least", "" + position);
    var shown = admin.send(request).expect(200).header("Modelstate-Position");
    assertTrue(Long.parseLong(shown) >= position);
    admin.send(admin.request("/v1/models").header("Modelstate-At-Least", "-1")).expect(400);
  }

  private Answer send(String header, String value, String body) {
    return admin.send(
        admin
            .request("/v1/commands")
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString(Client.json(body))));
  }
}
