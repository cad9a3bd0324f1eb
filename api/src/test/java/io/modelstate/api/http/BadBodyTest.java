package io.modelstate.api.http;

import static io.modelstate.api.Client.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read as a command: a text that says what to do, no event, and the next works. */
@ExtendWith(SharedServer.class)
class BadBodyTest {
  private static final String NOT_A_COMMAND =
      "the member \"command\" must name a command, such as \"SetConfig\"";
  private final Client admin;

  BadBodyTest(Client admin) {
    this.admin = admin;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x                    | the body is no JSON in UTF-8: Unrecognized token
          {                    | the body is no JSON in UTF-8: Unexpected end-of-input
          {'a': 1} {'b': 2}    | the body is no JSON in UTF-8: Trailing token
          {'a': 1, 'a': 2}     | Duplicate field 'a' (line 1
          {'a': 01}            | the body is no JSON in UTF-8: Invalid numeric value
          {'a': NaN}           | the body is no JSON in UTF-8: Non-standard token
          {'a': 'b}            | the body is no JSON in UTF-8: Unexpected end-of-input
          []                   | the body must be a JSON object with a member 'command'
          5                    | the body must be a JSON object with a member 'command'
          null                 | the body must be a JSON object with a member 'command'
          {}                   | the member 'command' must name a command
          {'command': null}    | the member 'command' must name a command
          {'command': 5}       | the member 'command' must name a command
          {'command': 'Fly'}   | unknown command 'Fly'; known are AddCharm,
          """)
  void refusesWhatIsNoCommand(String body, String text) {
    refused(json(body), text.replace('\'', '"').replace("\"a\"", "'a'").strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'AddModel'                                     | AddModel needs the member 'name'
          'AddModel', 'name': null                       | AddModel member 'name': must not be null
          'AddModel', 'name': 5                          | AddModel member 'name': expected a text
          'AddModel', 'name': ['a']                      | AddModel member 'name': expected a text
          'AddModel', 'name': 'm', 'size': 3             | AddModel has no member 'size'; it has cloud,
          'AddModel', 'name': 'm', 'config': [1]         | AddModel member 'config': expected an object
          'AddUser', 'user': 'zed'                       | AddUser needs the member 'display-name'
          'AddUser', 'user': 'zed', 'display-name': '', 'password': 5  | the member 'password' must be a text that is not empty
          'AddUser', 'user': 'zed', 'display-name': '', 'password': '' | the member 'password' must be a text that is not empty
          'AddUser', 'user': 'zed', 'display-name': '', 'registration-key': 'x' | the member 'registration-key' is made by the server
          'SetPassword', 'user': 'admin'                 | SetPassword needs the member 'password'
          'AddCredential', 'credential': 'x', 'auth-type': 'certificate', 'attributes': {} | AddCredential member 'credential': not cloud/owner/name: x
          'AddCredential', 'credential': 'localhost/admin/c', 'auth-type': 'certificate', 'attributes': 'x' | the member 'attributes' must be an object of texts
          'AddCredential', 'credential': 'localhost/admin/c', 'auth-type': 'certificate', 'attributes': {'a': 1} | the member 'attributes.a' must be a text
          'AddSecretBackend', 'name': 'b', 'type': 'vault', 'config': {'endpoint': null} | the member 'config.endpoint' must be a text
          'AddSecretBackend', 'name': 'b', 'type': 'vault', 'config': {}, 'config-keys': [] | the member 'config-keys' is made by the server
          'Bootstrap'                                    | Bootstrap needs the member 'uuid'
          'SetConfig', 'model': 'admin/controller', 'set': {'a': 1}, 'reset': 'a' | SetConfig member 'reset': expected a list
          'SetConfig', 'model': 5, 'set': {}             | SetConfig member 'model': expected a text
          'SetConfig', 'set': {}                         | SetConfig needs the member 'model'
          'DestroyModel', 'model': 'admin/controller', 'force': 'yes' | DestroyModel member 'force': expected true or false
          'SetConstraints', 'model': 'admin/controller', 'constraints': 7 | SetConstraints member 'constraints': expected constraints
          """)
  void refusesAMemberThatIsNotItsShape(String members, String text) {
    refused(json("{'command': " + members + "}"), text.replace('\'', '"').strip());
  }

  @Test
  void refusesAnEmptyBody() {
    refused("", "the body must be a JSON object with a member \"command\"");
    refused(" ", "the body must be a JSON object with a member \"command\"");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    var latin = "{\"command\": \"AddModel\", \"name\": \"\u00e4\"}";
    refusal(send(latin.getBytes(StandardCharsets.ISO_8859_1)), "the body is no JSON in UTF-8: ");
    var utf16 = latin.getBytes(StandardCharsets.UTF_16LE);
    send(utf16).expect(422);
  }

  @Test
  void refusesDeepNesting() {
    var deep = "[".repeat(10_000) + "]".repeat(10_000);
    refused(deep, "the body is nested deeper than 64 levels");
    refused("{\"a\":".repeat(10_000), "the body is nested deeper than 64 levels");
    var config = "[".repeat(60) + "]".repeat(60);
    var body = "{\"command\":\"AddModel\",\"name\":\"deep\",\"config\":{\"x\":%s}}";
    admin.post("/v1/commands?dry-run=true", body.formatted(config)).expect(422);
  }

  @Test
  void refusesHugeNumbersAndKeepsLargeOnes() {
    var body = "{\"command\":\"AddModel\",\"name\":\"huge\",\"config\":{\"x\":%s}}";
    refused(body.formatted("9".repeat(2_000)), "a number or text that is too long");
    for (var number : List.of("1e999999999", "9".repeat(400), "-1e400", "[{\"a\": 1e400}]")) {
      refused(body.formatted(number), "AddModel member \"config.x\": a number out of range");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e400", "-1", "1.5", "18446744073709551616", "[1]", "true", "\"x\"", "{}"})
  void refusesNumbersThatNoConstraintCanHave(String number) {
    var body =
        "{'command': 'SetConstraints', 'model': 'admin/controller', 'constraints': {'cores': %s}}";
    unchanged(json(body, number));
  }

  @Test
  void aLongNameIsRefusedAsAName() {
    var body = "{\"command\":\"AddModel\",\"name\":\"%s\"}".formatted("A".repeat(500_000));
    assertEquals(422, unchanged(body).status());
    var unknown = "{\"command\":\"%s\"}".formatted("A".repeat(500_000));
    assertEquals(400, unchanged(unknown).status());
  }

  private Answer send(byte[] body) {
    return admin.send(
        admin
            .request("/v1/commands")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private void refused(String body, String text) {
    long before = admin.position();
    refusal(admin.post("/v1/commands", body), text);
    assertEquals(before, admin.position());
    admin.command("{}").refuses(400, "bad request", NOT_A_COMMAND);
  }

  private static void refusal(Answer answer, String text) {
    answer.refusesWith(400, "bad request", text);
  }

  /** Refused in one way or another. */
  private Answer unchanged(String body) {
    long before = admin.position();
    var answer = admin.post("/v1/commands", body);
    assertEquals(4, answer.status() / 100, answer::text);
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(before, admin.position());
    return answer;
  }
}
