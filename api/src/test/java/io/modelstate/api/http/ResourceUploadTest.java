package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.ControllerServer;
import io.modelstate.api.SharedServer;
import io.modelstate.api.rpc.RpcClient;
import io.modelstate.charms.CharmReader;
import io.modelstate.domain.model.charm.CharmCommand.AddCharm;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Sender;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class ResourceUploadTest {
  private static final byte[] CONTENT = "hello".getBytes(StandardCharsets.UTF_8);

  private final Client admin;
  private final ControllerServer server;

  ResourceUploadTest(Client admin, ControllerServer server) {
    this.admin = admin;
    this.server = server;
  }

  @Test
  void theContentIsTheApplicationsAndCanBeReadAgain() {
    var model = deployed("resource-up");
    put(admin, model, "mine", "site", "", CONTENT).expect(200);
    var kept =
        server
            .engine()
            .model(new ModelId(model))
            .orElseThrow()
            .resources()
            .ofApplication("mine")
            .get("site");
    assertEquals(ResourceContents.fingerprint(CONTENT), kept.fingerprint());
    assertEquals(5, kept.sizeBytes());
    assertArrayEquals(CONTENT, admin.get(path(model, "mine", "site")).expect(200).bytes());
    put(admin, model, "mine", "site", "", new byte[0]).expect(200);
    assertEquals(0, admin.get(path(model, "mine", "site")).expect(200).bytes().length);
  }

  @Test
  void whatWasAnnouncedIsTakenByItsId() {
    var model = deployed("resource-pending");
    try (var rpc = RpcClient.model(admin, model)) {
      var id =
          rpc.call(
                  "Resources",
                  3,
                  "AddPendingResources",
                  "{'tag': 'application-next', 'resources': [{'name': 'site', 'origin':"
                      + " 'upload'}]}")
              .path("pending-ids")
              .path(0)
              .asText();
      put(admin, model, "next", "site", "?pendingid=" + id, CONTENT).expect(200);
      var pending = server.engine().model(new ModelId(model)).orElseThrow().resources().pending();
      assertEquals(5, pending.get(id).resource().sizeBytes());
    }
  }

  @Test
  void refusesWhatIsNotThereNotTrueOrNotAllowed() {
    var model = deployed("resource-bad");
    refused(
        put(admin, model, "nosuch", "site", "", CONTENT), 404, "application \"nosuch\" not found");
    refused(put(admin, model, "mine", "nosuch", "", CONTENT), 404, "resource \"nosuch\" not found");
    refused(
        put(admin, model, "mine", "site", "?pendingid=x", CONTENT),
        404,
        "pending resource \"site\" (x) not found");
    refused(admin.get(path(model, "mine", "site")), 404, "resource \"site\" not found");
    var lie =
        admin.send(
            admin
                .request(path(model, "mine", "site"))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Sha384", "00")
                .PUT(BodyPublishers.ofByteArray(CONTENT)));
    refused(lie, 400, "the content is not what its fingerprint says");
    var text =
        admin.send(
            admin
                .request(path(model, "mine", "site"))
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofByteArray(CONTENT)));
    refused(text, 400, "unsupported content type \"text/plain\"");
    var stranger = admin.user("resource-stranger");
    assertTrue(put(stranger, model, "mine", "site", "", CONTENT).status() >= 400);
    assertTrue(stranger.get(path(model, "mine", "site")).status() >= 400);
    admin.authorized("").get(path(model, "mine", "site")).expect(401);
    var state = server.engine().model(new ModelId(model)).orElseThrow();
    assertTrue(state.resources().ofApplication("mine").isEmpty());
  }

  private String deployed(String name) {
    var model = admin.model(name);
    var charm =
        CharmReader.read(
            Map.of("metadata.yaml", "{name: mine, resources: {site: {type: file, filename: x}}}"));
    server
        .engine()
        .execute(
            new AddCharm(new ModelId(model), "local:mine-0", charm),
            Sender.of(new UserName("admin"), "test"));
    admin.done("{'command': 'DeployApplication', 'model': '%s', 'charm': 'local:mine-0'}", name);
    return model;
  }

  private static void refused(Answer answer, int status, String text) {
    var body = answer.expect(status).text();
    assertTrue(body.contains(text.replace("\"", "\\\"")), body);
  }

  private static String path(String model, String application, String name) {
    return "/model/%s/applications/%s/resources/%s".formatted(model, application, name);
  }

  private static Answer put(
      Client client, String model, String application, String name, String query, byte[] content) {
    return client.send(
        client
            .request(path(model, application, name) + query)
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(content)));
  }
}
