package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: users with each level of access to one model, and superusers. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
  private static final String MODEL = "admin/rights";
  private final Client admin;

  RightsTest(Client admin) {
    this.admin = admin;
  }

  @BeforeAll
  void makeAModelAndItsUsers() {
    admin.model("rights");
    admin.user("rights-none");
    for (var level : new String[] {"read", "write", "admin"}) {
      admin.user("rights-" + level);
      admin.done(
          "{'command': 'GrantModelAccess', 'model': '%s', 'user': 'rights-%s', 'access': '%s'}",
          MODEL, level, level);
    }
    admin.user("rights-superuser");
    admin.done(
        "{'command': 'GrantControllerAccess', 'user': 'rights-superuser', 'access': 'superuser'}");
  }

  /** Who has no access is not told that the model is there; 200 is a dry run that would work. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # command                                                            | none | read | write | admin | superuser
          'SetConfig', 'model': 'admin/rights', 'set': {'development': true}   | 404 | 403 | 200 | 200 | 403
          'SetConstraints', 'model': 'admin/rights', 'constraints': 'mem=4G'   | 404 | 403 | 200 | 200 | 403
          'SetAnnotations', 'model': 'admin/rights', 'entity': 'model', 'annotations': {'a': 'b'} | 404 | 403 | 200 | 200 | 403
          'DisableCommand', 'model': 'admin/rights', 'command-set': 'all', 'message': '' | 404 | 403 | 200 | 200 | 403
          'EnableCommand', 'model': 'admin/rights', 'command-set': 'all'       | 404 | 403 | 200 | 200 | 403
          'AddSpace', 'model': 'admin/rights', 'name': 'db'                    | 404 | 403 | 403 | 200 | 200
          'GrantModelAccess', 'model': 'admin/rights', 'user': 'rights-none', 'access': 'read' | 404 | 403 | 403 | 200 | 200
          'RevokeModelAccess', 'model': 'admin/rights', 'user': 'rights-read', 'access': 'read' | 404 | 403 | 403 | 200 | 200
          'DestroyModel', 'model': 'admin/rights'                              | 404 | 403 | 403 | 200 | 200
          'AddUser', 'user': 'rights-new', 'display-name': ''                  | 403 | 403 | 403 | 403 | 200
          'RemoveUser', 'user': 'rights-none'                                  | 403 | 403 | 403 | 403 | 200
          'DisableUser', 'user': 'rights-none'                                 | 403 | 403 | 403 | 403 | 200
          'EnableUser', 'user': 'rights-none'                                  | 403 | 403 | 403 | 403 | 200
          'SetPassword', 'user': 'rights-none', 'password': 'x'                | 200 | 403 | 403 | 403 | 200
          'GrantControllerAccess', 'user': 'rights-none', 'access': 'superuser' | 403 | 403 | 403 | 403 | 200
          'RevokeControllerAccess', 'user': 'rights-none', 'access': 'login'   | 403 | 403 | 403 | 403 | 200
          'SetControllerConfig', 'set': {'features': []}                       | 403 | 403 | 403 | 403 | 200
          'SetModelDefaults', 'set': {'development': true}                     | 403 | 403 | 403 | 403 | 200
          'RemoveCloud', 'cloud': 'localhost'                                  | 403 | 403 | 403 | 403 | 422
          'GrantCloudAccess', 'cloud': 'localhost', 'user': 'rights-none', 'access': 'add-model' | 403 | 403 | 403 | 403 | 200
          'AddCredential', 'credential': 'localhost/rights-none/c', 'auth-type': 'certificate', 'attributes': {} | 200 | 403 | 403 | 403 | 200
          'AddSecretBackend', 'name': 'rb', 'type': 'vault', 'config': {'endpoint': 'x'} | 403 | 403 | 403 | 403 | 200
          'AddModel', 'name': 'more'                                           | 403 | 403 | 403 | 403 | 422
          """)
  void commandsTakeTheRightLevel(
      String members, int none, int read, int write, int owner, int superuser) {
    var expected = new int[] {none, read, write, owner, superuser};
    var levels = new String[] {"none", "read", "write", "admin", "superuser"};
    for (int i = 0; i < levels.length; i++) {
      var path = "/v1/commands?dry-run=true";
      var body = Client.json("{'command': " + members + "}");
      var answer = as(levels[i]).post(path, body);
      assertEquals(expected[i], answer.status(), levels[i] + ": " + answer.text());
      refusedByRight(answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/models/admin:rights              | 404 | 200 | 200
          /v1/models/admin:rights/status       | 404 | 200 | 200
          /v1/models/admin:rights/status-log?kind=model&size=1 | 404 | 200 | 200
          /v1/models/admin:rights/config       | 404 | 200 | 200
          /v1/models/admin:rights/constraints  | 404 | 200 | 200
          /v1/models/admin:rights/blocks       | 404 | 200 | 200
          /v1/models/admin:rights/spaces       | 404 | 200 | 200
          /v1/models/admin:rights/annotations  | 404 | 200 | 200
          /v1/models/admin:rights/users        | 404 | 200 | 200
          /v1/models/admin:rights/model-status | 404 | 403 | 200
          /v1/models/admin:rights/secrets      | 404 | 200 | 200
          /v1/models/admin:rights/secrets?reveal=true | 404 | 403 | 200
          /v1/models/admin:controller/status   | 404 | 404 | 200
          /v1/models                           | 200 | 200 | 200
          /v1/models?user=admin                | 403 | 403 | 200
          /v1/blocks                           | 403 | 403 | 200
          /v1/users                            | 200 | 200 | 200
          /v1/controller                       | 200 | 200 | 200
          /v1/controller/config                | 200 | 200 | 200
          /v1/clouds                           | 200 | 200 | 200
          /v1/clouds/localhost                 | 404 | 404 | 200
          /v1/credentials                      | 200 | 200 | 200
          /v1/model-defaults                   | 403 | 403 | 200
          /v1/secret-backends                  | 200 | 200 | 200
          /v1/secret-backends?reveal=true      | 403 | 403 | 200
          """)
  void viewsTakeTheRightLevel(String path, int none, int read, int superuser) {
    assertEquals(none, refusedByRight(as("none").get(path)).status(), path);
    assertEquals(read, refusedByRight(as("read").get(path)).status(), path);
    assertEquals(superuser, as("superuser").get(path).status(), path);
  }

  @Test
  void aUserSeesThemselvesAndNobodyElse() {
    var users = as("read").get("/v1/users").expect(200).json().path("results");
    assertEquals(1, users.size());
    assertEquals("rights-read", users.get(0).path("result").path("username").asText());
    var asked = as("read").get("/v1/users?user=admin").expect(200).json().path("results").get(0);
    assertEquals("permission denied", asked.path("error").path("message").asText());
  }

  @Test
  void aModelIsListedForThoseWithAccessOnly() {
    assertEquals(0, as("none").get("/v1/models").json().path("results").size());
    assertEquals(1, as("read").get("/v1/models").json().path("results").size());
    assertEquals(1, as("read").get("/v1/models?all=true").json().path("results").size());
  }

  private Client as(String level) {
    return admin.as("rights-" + level, Client.PASSWORD);
  }

  private static Answer refusedByRight(Answer answer) {
    if (answer.status() == 403) {
      answer.refusesWith(403, "unauthorized access", "permission denied");
    } else if (answer.status() == 404) {
      answer.refusesWith(404, "not found", "not found");
    }
    return answer;
  }
}
