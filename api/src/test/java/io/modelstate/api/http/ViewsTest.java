package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import io.modelstate.api.openapi.SchemaCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view that the description names, with something to show in each. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTest {
  private final Client admin;

  ViewsTest(Client admin) {
    this.admin = admin;
  }

  @BeforeAll
  void makeSomethingToShow() {
    admin.model("views");
    admin.done("{'command': 'SetConstraints', 'model': 'views', 'constraints': 'mem=4G'}");
    admin.done(
        "{'command': 'SetAnnotations', 'model': 'views', 'entity': 'model', 'annotations': {'a':"
            + " 'b'}}");
    admin.done(
        "{'command': 'DisableCommand', 'model': 'views', 'command-set': 'destroy-model',"
            + " 'message': 'keep'}");
    admin.done("{'command': 'AddSpace', 'model': 'views', 'name': 'db'}");
    admin.done(CommandsTest.deployment("views"));
    admin.done(
        "{'command': 'CreateSecret', 'model': 'views', 'owner': 'model', 'label': 'views-token',"
            + " 'description': '', 'content': {'token': 'hush', 'blob#base64': 'aHVzaA=='},"
            + " 'rotate': 'never'}");
    admin.user("views-ann");
    admin.done(
        "{'command': 'GrantModelAccess', 'model': 'views', 'user': 'views-ann', 'access': 'read'}");
    admin.done(
        "{'command': 'AddCredential', 'credential': 'localhost/admin/views', 'auth-type':"
            + " 'certificate', 'attributes': {'client-key': 'hush', 'client-cert': 'c'}}");
    admin.done(
        "{'command': 'AddSecretBackend', 'name': 'views', 'type': 'vault', 'config': {'endpoint':"
            + " 'http://v', 'token': 'hush'}}");
  }

  List<String> paths() {
    var paths = new ArrayList<String>();
    for (var path : description().path("paths").properties()) {
      if (path.getValue().has("get")) {
        paths.add(path.getKey());
      }
    }
    return paths;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void answersWithTheJsonThatIsDescribed(String path) {
    var answer = admin.get(concrete(path)).expect(200);
    assertEquals("application/json", answer.header("Content-Type"));
    var schema = new SchemaCheck(description()).response(path);
    assertEquals(List.of(), schema.faults(answer.json()), answer::text);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void answersInEachFormatItOffers(String path) {
    if (!description().path("paths").path(path).toString().contains("\"format\",")) {
      return;
    }
    var tabular = admin.get(concrete(path) + "?format=tabular").expect(200);
    assertEquals("text/plain", tabular.header("Content-Type"));
    assertFalse(tabular.text().isBlank());
    var yaml = admin.get(concrete(path) + "?format=yaml").expect(200);
    assertEquals("application/yaml", yaml.header("Content-Type"));
    assertFalse(yaml.text().isBlank());
    var json = admin.get(concrete(path) + "?format=json").expect(200);
    assertEquals("application/json", json.header("Content-Type"));
    assertTrue(json.json().isContainerNode(), json::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/models?format=tabular                     | Controller: lab
          /v1/models/admin:views/status?format=tabular  | Model  Controller  Cloud/Region
          /v1/models/views?format=yaml                  | short-name: views
          /v1/models/views/status-log?kind=model&size=5&format=tabular | Time
          /v1/models/views/status-log?kind=model&days=2 | "kind":"model"
          /v1/models/views/constraints?format=tabular   | mem=4096M
          /v1/models/views/constraints                  | {"constraints":{"mem":4096}}
          /v1/models/views/annotations                  | {"annotations":{"a":"b"}}
          /v1/models/views/blocks?format=tabular        | destroy-model
          /v1/models/views/users?format=tabular         | views-ann
          /v1/models/views/config?format=yaml           | agent-version
          /v1/models/views/spaces?format=json           | "name":"db"
          /v1/models/views/applications?format=yaml     | base: ubuntu@
          /v1/models/views/applications/web/constraints | {"constraints":
          /v1/models/views/units?format=yaml            | web/0:
          /v1/models/views/units?name=no/1              | "code":"not found"
          /v1/models/views/resources                    | "charm-store-resources":[{"name":"site"
          /v1/models/views/resources?name=no            | application \\"no\\" not found
          /v1/models/views/storage-pools?format=tabular | Provider
          /v1/models/views/bundle?series=true           | charm: web
          /v1/models/views/secrets?format=tabular       | views-token
          /v1/models/views/secrets?reveal=true          | {"blob":"aHVzaA==","token":"aHVzaA=="}
          /v1/models/views/secrets?secret=views-token&reveal=true&format=yaml | token: hush
          /v1/users?user=views-ann&format=yaml          | user-name: views-ann
          /v1/controller/config?format=tabular          | controller-uuid
          /v1/credentials?secrets=true                  | hush
          /v1/secret-backends?name=views&reveal=true    | hush
          /v1/clouds/localhost/credentials              | cloudcred-localhost_admin_views
          /v1/model-defaults?cloud=localhost            | no-proxy
          """)
  void showsWhatIsThere(String path, String part) {
    var text = admin.get(path).expect(200).text();
    assertTrue(text.contains(part), text);
  }

  @Test
  void hidesSecretsUnlessAsked() {
    assertFalse(admin.get("/v1/credentials").text().contains("hush"));
    assertFalse(admin.get("/v1/credentials?format=yaml").text().contains("hush"));
    assertFalse(admin.get("/v1/secret-backends?name=views").text().contains("hush"));
    var secrets = admin.get("/v1/models/views/secrets").expect(200).text();
    assertTrue(secrets.contains("views-token"), secrets);
    assertFalse(secrets.contains("hush") || secrets.contains("aHVzaA"), secrets);
  }

  @Test
  void nothingToShowIsStillADocument() {
    var none = "/v1/users?after=zzzz&format=";
    assertEquals("null\n", admin.get(none + "json").expect(200).text());
    assertEquals("null\n", admin.get(none + "yaml").expect(200).text());
    assertEquals("No users to display.\n", admin.get(none + "tabular").expect(200).text());
  }

  @Test
  void aTextThatAClientWouldFailWithIsARefusal() {
    admin
        .get("/v1/users?user=nobody&format=yaml")
        .refuses(403, "unauthorized access", "permission denied");
  }

  @Test
  void aModelIsFoundByUuidTheOwnersNameAndABareName() {
    var uuid = admin.model("views-found");
    for (var name : List.of(uuid, "admin:views-found", "views-found")) {
      var info = admin.get("/v1/models/" + name).expect(200).json().path("results").get(0);
      assertEquals(uuid, info.path("result").path("uuid").asText());
    }
    admin.done("{'command': 'DestroyModel', 'model': 'views-found'}");
    admin.get("/v1/models/" + uuid + "/model-status").refusesWith(404, "not found", uuid);
  }

  private JsonNode description() {
    return admin.get("/openapi.json").expect(200).json();
  }

  private static String concrete(String path) {
    return path.replace("{model}", "admin:views")
        .replace("{cloud}", "localhost")
        .replace("{application}", "web");
  }
}
