package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, and who is not. */
@ExtendWith(SharedServer.class)
class BadCredentialsTest {
  private static final String WRONG = "invalid entity name or password";
  private final Client admin;

  BadCredentialsTest(Client admin) {
    this.admin = admin;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | no credentials provided: send a user and a password (Basic) or a token (Bearer)
          Digest a=b      | no credentials provided: send a user and a password (Basic) or a token (Bearer)
          Basic           | no credentials provided: send a user and a password (Basic) or a token (Bearer)
          Basic %%%       | malformed Basic credentials
          Basic YWRtaW4=  | malformed Basic credentials
          Basic Og==      | invalid entity name or password
          Basic YTpi      | invalid entity name or password
          Bearer          | no credentials provided: send a user and a password (Basic) or a token (Bearer)
          Bearer x        | token unknown or expired: log in again
          """)
  void refusesMalformedHeaders(String header, String text) {
    refused(admin.authorized(header).get("/v1/whoami"), text);
  }

  @Test
  void refusesAnUnknownUserAndAWrongPasswordAlike() {
    refused(admin.as("nobody", "x").get("/v1/whoami"), WRONG);
    refused(admin.as("admin", "x").get("/v1/whoami"), WRONG);
    refused(admin.as("admin", "").get("/v1/whoami"), WRONG);
    refused(admin.as("../etc", "x").get("/v1/whoami"), WRONG);
    refused(admin.as("admin", "x".repeat(5_000)).get("/v1/whoami"), WRONG);
    admin.get("/v1/whoami").expect(200);
  }

  @Test
  void refusesADisabledUserUntilTheUserIsEnabled() {
    var ann = admin.user("cred-ann");
    ann.get("/v1/whoami").expect(200);
    admin.done("{'command': 'DisableUser', 'user': 'cred-ann'}");
    refused(ann.get("/v1/whoami"), "user \"cred-ann\" is disabled");
    refused(admin.as("cred-ann", "x").get("/v1/whoami"), WRONG);
    admin.done("{'command': 'EnableUser', 'user': 'cred-ann'}");
    ann.get("/v1/whoami").expect(200);
  }

  @Test
  void refusesADeletedUser() {
    var ben = admin.user("cred-ben");
    var token = token(ben);
    admin.done("{'command': 'RemoveUser', 'user': 'cred-ben'}");
    refused(ben.get("/v1/whoami"), "user \"cred-ben\" is permanently deleted");
    refused(token.get("/v1/whoami"), "user \"cred-ben\" is permanently deleted");
  }

  @Test
  void aChangedPasswordCountsAtOnce() {
    var eve = admin.user("cred-eve");
    eve.get("/v1/whoami").expect(200);
    eve.get("/v1/whoami").expect(200);
    eve.done("{'command': 'SetPassword', 'user': 'cred-eve', 'password': 'another'}");
    refused(eve.get("/v1/whoami"), WRONG);
    eve.as("cred-eve", "another").get("/v1/whoami").expect(200);
  }

  @Test
  void aTokenIsGoodWithoutThePassword() {
    var answer = admin.post("/v1/tokens", "").expect(200).json();
    assertEquals(-1, Instant.now().compareTo(Instant.parse(answer.path("expires").asText())));
    var bearer = admin.authorized("bearer " + answer.path("token").asText());
    assertEquals("admin", bearer.get("/v1/whoami").expect(200).json().path("user").asText());
    assertNotEquals(answer.path("token").asText(), token(admin).authorization());
  }

  @Test
  void aUserNameIsFoundInAnyCaseAndAPasswordMayHoldAnything() {
    admin.done(
        "{'command': 'AddUser', 'user': 'cred-Fay', 'display-name': '', 'password': 'a:b"
            + " \u00e4\u6f22'}");
    var fay = admin.as("CRED-fay", "a:b \u00e4\u6f22").get("/v1/whoami").expect(200).json();
    assertEquals("cred-Fay", fay.path("user").asText());
  }

  @Test
  void aUserWithoutAPasswordGetsAKeyToRegisterWith() {
    var added = admin.done("{'command': 'AddUser', 'user': 'cred-gil', 'display-name': ''}").json();
    var key = added.path("secret-key").asText();
    assertEquals(32, Base64.getDecoder().decode(key).length);
    assertEquals("registration-key-set", added.path("events").get(1).path("event").asText());
    assertEquals(false, added.path("events").toString().contains(key));
    refused(admin.as("cred-gil", "").get("/v1/whoami"), WRONG);
    var users = admin.server().engine().controller().users().byKey();
    var ref = users.get("cred-gil").registrationKey().orElseThrow();
    var sealed = admin.server().engine().reveal(ref);
    assertEquals(key, new String(sealed, StandardCharsets.UTF_8));
  }

  @Test
  void manyWrongPasswordsAreSlowedForThatUserAlone() {
    var ida = admin.user("cred-ida");
    ida.get("/v1/whoami").expect(200);
    var wrong = admin.as("cred-ida", "wrong");
    int status = 401;
    for (int n = 0; n < 30 && status == 401; n++) {
      status = wrong.get("/v1/whoami").status();
    }
    var slowed = ida.get("/v1/whoami");
    assertEquals(429, slowed.status());
    slowed.refusesWith(429, "try again", "too many wrong passwords: try again in ");
    assertEquals(true, Integer.parseInt(slowed.header("Retry-After")) > 0);
    admin.get("/v1/whoami").expect(200);
  }

  private static Client token(Client user) {
    var token = user.post("/v1/tokens", "").expect(200).json().path("token").asText();
    return user.authorized("Bearer " + token);
  }

  private static void refused(Answer answer, String text) {
    answer.refuses(401, "unauthorized access", text);
    assertEquals(
        "Basic realm=\"modelstate\", charset=\"UTF-8\"", answer.header("WWW-Authenticate"));
  }
}
