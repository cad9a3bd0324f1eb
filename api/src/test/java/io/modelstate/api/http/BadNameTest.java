package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that no rule allows, and things that are not there. */
@ExtendWith(SharedServer.class)
class BadNameTest {
  private final Client admin;

  BadNameTest(Client admin) {
    this.admin = admin;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'AddModel', 'name': 'Upper'                                 | 422 |
          'AddModel', 'name': ''                                      | 422 | not valid
          'AddModel', 'name': 'a b'                                   | 422 |
          'AddModel', 'name': 'controller'                            | 409 | already exists
          'AddModel', 'name': 'm', 'cloud': 'moon'                    | 404 | not found
          'AddModel', 'name': 'm', 'owner': 'nobody'                  | 422 | not valid
          'AddUser', 'user': 'b', 'display-name': ''                  | 422 |
          'AddUser', 'user': 'bob_k', 'display-name': ''              | 422 |
          'AddUser', 'user': 'ann@ext', 'display-name': ''            | 422 |
          'AddUser', 'user': 'ADMIN', 'display-name': ''              | 409 | already exists
          'DisableUser', 'user': 'nobody'                             | 404 | not found
          'RemoveUser', 'user': 'nobody'                              | 404 | not found
          'GrantControllerAccess', 'user': 'nobody', 'access': 'login' | 404 | not found
          'GrantControllerAccess', 'user': 'admin', 'access': 'sleep' | 422 | not valid
          'AddCloud', 'cloud': {'name': '-', 'type': 'lxd', 'auth-types': ['certificate'], 'endpoints': {'endpoint': '', 'identity': '', 'storage': ''}} | 422 | not valid
          'RemoveCloud', 'cloud': 'moon'                              | 404 | not found
          'AddSpace', 'model': 'admin/controller', 'name': 'A B'      | 422 | not valid
          'RemoveSpace', 'model': 'admin/controller', 'name': 'moon'  | 404 | not found
          'SetConfig', 'model': 'admin/nothing'                       | 404 | not found
          'SetConfig', 'model': ''                                    | 404 | not found
          'SetConfig', 'model': 'a/b/c'                               | 422 | not valid
          'SetConfig', 'model': '00000000-0000-4000-8000-000000000000' | 404 | not found
          'DestroyModel', 'model': 'admin/nothing'                    | 404 | not found
          'AddCredential', 'credential': 'moon/admin/c', 'auth-type': 'certificate', 'attributes': {} | 404 | not found
          'RemoveCredential', 'credential': 'localhost/admin/none'    | 404 | not found
          'AddSecretBackend', 'name': 'auto', 'type': 'vault', 'config': {'endpoint': 'x'} | 422 | not valid
          'RemoveSecretBackend', 'name': 'none'                       | 404 | not found
          """)
  void refuses(String members, int status, String code) {
    long before = admin.position();
    var text = code == null ? "" : code;
    var answer = admin.command("{'command': " + members + "}").refusesWith(status, text, "");
    assertEquals(before, admin.position(), answer::text);
  }
}
