package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.ControllerServer;
import io.modelstate.api.SharedServer;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.name.ModelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class CharmUploadTest {
  private final Client admin;
  private final ControllerServer server;

  CharmUploadTest(Client admin, ControllerServer server) {
    this.admin = admin;
    this.server = server;
  }

  @Test
  void aCharmThatIsSentIsInTheModelWithARevisionOfItsOwn() throws IOException {
    var model = admin.model("upload");
    var first = put(model, zip("metadata.yaml", "name: mine"), "user-admin").expect(200);
    assertEquals("local:mine-0", first.json().path("charm-url").asText());
    assertEquals("local:mine-0", first.header("Juju-Curl"));
    put(model, zip("metadata.yaml", "name: mine"), "admin").expect(200);
    var charms = server.engine().model(new ModelId(model)).orElseThrow().charms();
    assertTrue(charms.contains("local:mine-0"));
    assertTrue(charms.contains("local:mine-1"));
  }

  @Test
  void aCharmThatNamesNoBaseIsDeployedOnTheUsualOne() throws IOException {
    var model = admin.model("upload-base");
    put(model, zip("metadata.yaml", "name: mine"), "admin").expect(200);

    admin
        .post(
            "/v1/commands",
            Client.json(
                "{'command':'DeployApplication','model':'upload-base','charm':'local:mine-0'}"))
        .expect(200);

    var state = server.engine().model(new ModelId(model)).orElseThrow();
    assertEquals(Base.DEFAULT, state.applications().require("mine").charm().origin().base());
  }

  @Test
  void refusesWhatIsNoCharmAndNobodysCharm() throws IOException {
    var model = admin.model("upload-bad");
    var bad = put(model, zip("readme", "x"), "admin").expect(400);
    assertEquals(
        "cannot upload charm: cannot read charm archive: no metadata.yaml in it",
        bad.json().path("error").path("message").asText());
    put("11111111-2222-4333-8444-555555555555", zip("metadata.yaml", "name: mine"), "admin")
        .expect(400);
  }

  private Answer put(String model, byte[] zip, String user) {
    var pair = user + ":" + admin.password();
    var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return admin.send(
        HttpRequest.newBuilder(admin.uri("/model-%s/charms/mine-0123456".formatted(model)))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/zip")
            .PUT(BodyPublishers.ofByteArray(zip)));
  }

  private static byte[] zip(String file, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(file));
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
