package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.Client;
import io.modelstate.api.ControllerServer;
import io.modelstate.api.RawConnection;
import io.modelstate.api.SharedServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong before any command is read: the server refuses and lives on. */
@ExtendWith(SharedServer.class)
class BadRequestTest {
  private static final int MIB = 1 << 20;

  private final Client admin;
  private final ControllerServer server;
  private long before;

  BadRequestTest(Client admin, ControllerServer server) {
    this.admin = admin;
    this.server = server;
  }

  @BeforeEach
  void rememberThePosition() {
    before = admin.position();
  }

  @AfterEach
  void nothingHappenedAndTheNextRequestWorks() {
    assertEquals(before, admin.position());
    admin.get("/v1/whoami").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void refusesAContentTypeThatIsNotJson(String type) {
    var request = admin.request("/v1/commands").header("Content-Type", type);
    admin
        .send(request.POST(BodyPublishers.ofString("{}")))
        .refusesWith(415, "", "Allowed types: [application/json]");
  }

  @Test
  void refusesABodyAboveOneMebibyte() {
    admin
        .post("/v1/commands", " ".repeat(MIB + 1))
        .refusesWith(413, "", "exceeds the maximum allowed content length [1048576]");
    admin.post("/v1/commands", " ".repeat(MIB)).refusesWith(400, "bad request", "");
  }

  @Test
  void refusesAnOversizeBodyOfUnknownLengthToo() {
    var body = new byte[MIB + 1];
    var request = admin.request("/v1/commands").header("Content-Type", "application/json");
    admin
        .send(request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
        .refusesWith(413, "", "exceeds the maximum allowed content length [1048576]");
  }

  @Test
  void refusesALongPathAndLongHeaders() {
    var text = "the request line or the headers are too long: up to 16 KiB are read";
    admin.get("/v1/models?user=" + "x".repeat(20_000)).refuses(413, "", text);
    var request = admin.request("/v1/models").header("Modelstate-Reason", "x".repeat(20_000));
    admin.send(request).refuses(413, "", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/models?all=x              | all=x not valid: use true or false
          /v1/models?all=               | all= not valid: use true or false
          /v1/models?limit=x            | limit not valid: x
          /v1/models?limit=99999999999  | limit not valid: 99999999999
          /v1/models?limit=0            | limit 0 not valid: use 1 to 1000
          /v1/models?limit=1001         | limit 1001 not valid: use 1 to 1000
          /v1/models?format=x           | unknown format "x": use tabular, yaml or json
          /v1/models?user=%21           | user "!" not valid
          /v1/users?include-disabled=1  | include-disabled=1 not valid: use true or false
          /v1/users?limit=-1            | limit -1 not valid: use 1 to 1000
          /v1/credentials?secrets=yes   | secrets=yes not valid: use true or false
          /v1/secret-backends?reveal=2  | reveal=2 not valid: use true or false
          /v1/models/admin:controller/status?storage=y | storage=y not valid: use true or false
          /v1/clouds/localhost/credentials?user=- | user "-" not valid
          /v1/models/admin:controller/status-log?kind=planet&name=x&size=1 | kind=planet not valid: there is unit, machine and more
          /v1/models/admin:controller/status-log?name=mysql&size=1 | name=mysql not valid: it is to be that of a unit
          /v1/models/admin:controller/status-log?kind=model&size=x | size and days are whole numbers, from is a day such as 2026-03-01
          /v1/models/admin:controller/status-log?kind=model&days=9999999 | size and days are whole numbers, from is a day such as 2026-03-01
          /v1/models/admin:controller/status-log?kind=model&from=today | size and days are whole numbers, from is a day such as 2026-03-01
          """)
  void refusesAQueryThatCannotBeMeant(String path, String text) {
    admin.get(path).refuses(400, "bad request", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /nope                               | nothing is at /nope: GET /openapi.yml tells what there is
          /v1/nope                            | nothing is at /v1/nope: GET /openapi.yml tells what there is
          /openapi/../openapi.yml             | nothing is at
          /openapi.yml/../../etc/passwd       | nothing is at
          /openapi/%2e%2e%2fMETA-INF          | nothing is at
          /META-INF/swagger/openapi.yml       | nothing is at
          /v1/models/admin:nothing            | model "admin/nothing" not found
          /v1/models/admin:nothing/status     | model "admin/nothing" not found
          /v1/models/..%2f..%2fetc            | not
          /v1/models/%00                      | not found
          /v1/clouds/moon                     | cloud "moon" not found
          """)
  void findsNothingWhereNothingIs(String path, String text) {
    var answer = admin.get(path);
    assertTrue(answer.status() == 404 || path.contains("%2f"), answer::text);
    answer.refusesWith(answer.status(), answer.json().path("code").asText(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,/v1/models,GET",
    "DELETE,/v1/models/admin:controller,GET",
    "GET,/v1/commands,POST",
    "GET,/v1/tokens,POST",
    "PATCH,/v1/users,GET",
    "POST,/health,GET",
    "TRACE,/v1/whoami,GET"
  })
  void refusesAnotherMethodAndNamesTheRightOne(String method, String path, String allowed) {
    var answer = admin.send(admin.request(path).method(method, BodyPublishers.noBody()));
    answer.refusesWith(405, "", "not allowed");
    assertTrue(answer.header("Allow").contains(allowed), answer.header("Allow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/who ami HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        "POST /v1/commands HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST /v1/commands HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n"
      })
  void answersGarbageWithARefusalOrHangsUp(String bytes) {
    try (var connection = new RawConnection(server)) {
      var answer = connection.say(bytes);
      assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1.[01] 4.*"), answer);
    }
  }

  @Test
  void theSameConnectionGoesOnAfterARefusal() {
    try (var connection = new RawConnection(server)) {
      var refused = "GET /v1/nope HTTP/1.1\r\nHost: x\r\n\r\n";
      assertTrue(connection.say(refused).startsWith("HTTP/1.1 401"));
      assertTrue(
          connection.say("GET /health HTTP/1.1\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 200"));
    }
  }
}
