package io.modelstate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @Test
  void aRestartServesTheSame(@TempDir Path folder) {
    var data = folder.resolve("data");
    String models;
    String authority;
    String uuid;
    Client before;
    try (var server = ControllerServer.start(Folders.options(data))) {
      before = Client.admin(server);
      before.model("kept");
      before.user("kept-ann");
      models = before.get("/v1/models?format=json").text();
      authority = server.caCertificate();
      uuid = server.controllerUuid();
    }
    try (var server = ControllerServer.start(Folders.options(data))) {
      assertEquals(Optional.empty(), server.newAdminPassword());
      assertEquals(authority, server.caCertificate());
      assertEquals(uuid, server.controllerUuid());
      var again = new Client(server, before.http(), before.authorization());
      assertEquals(models, again.get("/v1/models?format=json").text());
      again.as("kept-ann", Client.PASSWORD).get("/v1/whoami").expect(200);
      again.model("more");
    }
  }

  @Test
  void aNewAdminPasswordReplacesTheOldOne(@TempDir Path folder) {
    try (var server = ControllerServer.start(Folders.options(folder.resolve("data")))) {
      var admin = Client.admin(server);
      admin.get("/v1/whoami").expect(200);
      var password = server.resetAdminPassword();
      admin.get("/v1/whoami").expect(401);
      admin.as("admin", password).get("/v1/whoami").expect(200);
    }
  }

  @Test
  void theServerSaysWhatClientsMustKnow(@TempDir Path folder) {
    try (var server = ControllerServer.start(Folders.options(folder.resolve("data")))) {
      assertTrue(server.address().matches("127\\.0\\.0\\.1:[0-9]+"), server.address());
      assertEquals("lab", server.name());
      assertEquals("localhost", server.cloud());
      assertEquals("lxd", server.cloudType());
      assertEquals("localhost", server.region());
      assertEquals("3.6.9", server.agentVersion());
      assertTrue(server.caCertificate().startsWith("-----BEGIN CERTIFICATE-----"));
    }
  }
}
