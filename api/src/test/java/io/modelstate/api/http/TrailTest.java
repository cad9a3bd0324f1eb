package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import io.modelstate.runtime.log.Origin;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What requests leave behind: who, with what, why; and when somebody was last here. */
@ExtendWith(SharedServer.class)
class TrailTest {
  private final Client admin;

  TrailTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void headersEndUpInTheColumnsOfTheLog() {
    var request =
        command("trail-all")
            .header("Modelstate-Client", "terraform apply")
            .header("Modelstate-Reason", "CHG-7: a test bed")
            .header("Modelstate-Correlation", "run-42");
    admin.send(request).expect(200);
    var origin = new Origin("admin", "terraform apply", "CHG-7: a test bed", "run-42", "");
    assertEquals(origin, newest());
  }

  @Test
  void withoutHeadersTheClientIsTheUserAgent() {
    admin.send(command("trail-none").header("User-Agent", "curl/8")).expect(200);
    assertEquals(new Origin("admin", "curl/8", "", "", ""), newest());
  }

  @Test
  void theLastConnectionMovesWithARequest() {
    var before = Instant.now().minusSeconds(1);
    var ann = admin.user("trail-ann");
    admin.model("trail-own");
    admin.done(
        "{'command': 'GrantModelAccess', 'model': 'trail-own', 'user': 'trail-ann', 'access':"
            + " 'read'}");
    ann.get("/v1/models/admin:trail-own/status").expect(200);
    var summary = ann.get("/v1/models").expect(200).json().path("results").get(0).path("result");
    assertTrue(Instant.parse(summary.path("last-connection").asText()).isAfter(before));
  }

  private HttpRequest.Builder command(String model) {
    var body = Client.json("{'command': 'AddModel', 'name': '%s'}", model);
    return admin
        .request("/v1/commands")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private Origin newest() {
    return admin.server().engine().log().rows(admin.position() - 1, 1).getFirst().event().origin();
  }
}
