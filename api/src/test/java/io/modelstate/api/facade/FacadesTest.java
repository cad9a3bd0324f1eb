package io.modelstate.api.facade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import io.modelstate.api.rpc.RpcClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What clients do with models, their configuration and their keys, as they do it. */
@ExtendWith(SharedServer.class)
class FacadesTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEd8Yh8CEzqLU3hKXYbPoqSpPAV9pDEXTGM1Kjvb0Xnz bob@home";

  private final Client admin;

  FacadesTest(Client admin) {
    this.admin = admin;
  }

  /** As python-libjuju writes: null for what is left out, and any case of letters. */
  @Test
  void takesNullForAbsentAndAnyLetterCase() {
    try (var rpc = RpcClient.controller(admin)) {
      var made =
          rpc.call(
              "ModelManager",
              10,
              "CreateModel",
              "{'NAME': 'facades-null', 'Owner-Tag': 'user-admin', 'config': null, 'region': null,"
                  + " 'credential': null, 'cloud-tag': null}");
      assertEquals("facades-null", made.path("name").asText());
      assertEquals("cloud-localhost", made.path("cloud-tag").asText());
      assertEquals(
          "cloudcred-localhost_admin_localhost", made.path("cloud-credential-tag").asText());
      var info =
          rpc.call(
              "ModelManager",
              9,
              "ModelInfo",
              "{'entities': [{'tag': 'model-%s'}, {'tag': 'model-x'}]}",
              made.path("uuid").asText());
      assertEquals("iaas", info.path("results").path(0).path("result").path("type").asText());
      assertEquals(
          "\"model-x\" is not a valid model tag",
          info.path("results").path(1).path("error").path("message").asText());
    }
  }

  @Test
  void aDestroyedModelIsNotFoundAndItsNameIsFree() {
    var uuid = admin.model("facades-gone");
    try (var rpc = RpcClient.controller(admin);
        var open = RpcClient.model(admin, uuid)) {
      var result =
          rpc.call(
              "ModelManager",
              10,
              "DestroyModels",
              "{'models': [{'model-tag': 'model-%s', 'destroy-storage': true, 'force': false,"
                  + " 'max-wait': 600000000000, 'timeout': 1800000000000}]}",
              uuid);
      assertEquals("[{}]", result.path("results").toString());
      var status =
          rpc.call("ModelManager", 10, "ModelStatus", "{'entities': [{'tag': 'model-%s'}]}", uuid);
      var error = status.path("models").path(0).path("error");
      assertEquals("not found", error.path("code").asText());
      open.refuses(
          "unknown model: \"%s\"".formatted(uuid), "model not found", "Pinger", 1, "Ping", "{}");
      assertFalse(admin.model("facades-gone").equals(uuid));
    }
  }

  @Test
  void configurationKeepsItsTypesAndSources() {
    var uuid = admin.model("facades-config");
    try (var rpc = RpcClient.model(admin, uuid)) {
      rpc.call("ModelConfig", 3, "ModelSet", "{'config': {'development': 'true', 'x': 5}}");
      var config = rpc.call("ModelConfig", 3, "ModelGet", "{}").path("config");
      assertEquals("{\"value\":true,\"source\":\"model\"}", config.path("development").toString());
      assertEquals("{\"value\":5,\"source\":\"model\"}", config.path("x").toString());
      rpc.call("ModelConfig", 3, "ModelUnset", "{'keys': ['development', 'x']}");
      config = rpc.call("ModelConfig", 3, "ModelGet", "{}").path("config");
      assertEquals(
          "{\"value\":false,\"source\":\"default\"}", config.path("development").toString());
      assertFalse(config.has("x"));
      rpc.refuses(
          "authorized-keys cannot be set",
          "",
          "ModelConfig",
          3,
          "ModelSet",
          "{'config': {'authorized-keys': 'x'}}");
      rpc.call(
          "ModelConfig",
          3,
          "SetModelConstraints",
          "{'application': '', 'constraints': {'cores': 2, 'mem': 1024, 'arch': null}}");
      assertEquals(
          "{\"constraints\":{\"cores\":2,\"mem\":1024}}",
          rpc.call("ModelConfig", 3, "GetModelConstraints", "{}").toString());
    }
  }

  @Test
  void annotationsAnswerAsTerraformNeedsThem() {
    var uuid = admin.model("facades-notes");
    try (var rpc = RpcClient.model(admin, uuid)) {
      var set =
          "{'annotations': [{'entity': 'model-%s', 'annotations': {'owner': 'green', 'team':"
              + " ''}}]}";
      assertEquals("{\"results\":[]}", rpc.call("Annotations", 2, "Set", set, uuid).toString());
      var get = "{'entities': [{'tag': 'model-%s'}]}";
      assertEquals(
          Client.json(
              "{'results':[{'annotations':{'owner':'green'},'entity':'model-%s','error':{}}]}",
              uuid),
          rpc.call("Annotations", 2, "Get", get, uuid).toString());
    }
  }

  @Test
  void sshKeysAreListedAndRemovedByFingerprint() {
    var uuid = admin.model("facades-keys");
    try (var rpc = RpcClient.model(admin, uuid)) {
      var add = "{'user': 'admin', 'ssh-keys': ['%s', 'rubbish']}";
      var added = rpc.call("KeyManager", 1, "AddKeys", add, KEY).path("results");
      assertEquals("{}", added.path(0).toString());
      assertEquals(
          "invalid ssh key: rubbish", added.path(1).path("error").path("message").asText());
      var list = "{'entities': {'entities': [{'tag': 'admin'}]}, 'mode': %s}";
      var keys = rpc.call("KeyManager", 1, "ListKeys", list, "true").path("results").path(0);
      assertEquals(KEY, keys.path("result").path(0).asText());
      var shown = rpc.call("KeyManager", 1, "ListKeys", list, "false").path("results").path(0);
      var fingerprint = shown.path("result").path(0).asText();
      assertTrue(fingerprint.matches("([0-9a-f]{2}:){15}[0-9a-f]{2} \\(bob@home\\)"), fingerprint);
      rpc.call(
          "KeyManager",
          1,
          "DeleteKeys",
          "{'user': 'admin', 'ssh-keys': ['%s']}",
          fingerprint.substring(0, fingerprint.indexOf(' ')));
      assertEquals(
          "{\"results\":[{}]}", rpc.call("KeyManager", 1, "ListKeys", list, "true").toString());
    }
  }

  @Test
  void theWordsOfTheClientAreKeptBesideTheEvents() {
    try (var rpc = RpcClient.controller(admin)) {
      rpc.call(
          "ModelManager",
          10,
          "CreateModel",
          "{'name': 'facades-words', 'owner-tag': 'user-admin'}");
    }
    var last = admin.server().engine().log().rows(admin.position() - 1, 1);
    assertEquals("juju test", last.getFirst().event().origin().client());
  }

  @Test
  void blockedCallsFailAsAWholeAndDestroyingInItsResult() {
    var uuid = admin.model("facades-blocked");
    try (var rpc = RpcClient.model(admin, uuid);
        var controller = RpcClient.controller(admin)) {
      assertEquals(
          "{}",
          rpc.call("Block", 2, "SwitchBlockOn", "{'type': 'BlockChange', 'message': 'keep'}")
              .toString());
      rpc.refuses("keep", "operation is blocked", "ModelConfig", 3, "ModelSet", "{'config': {}}");
      var destroy = "{'models': [{'model-tag': 'model-%s'}]}";
      var error =
          controller
              .call("ModelManager", 10, "DestroyModels", destroy, uuid)
              .path("results")
              .path(0);
      assertEquals("operation is blocked", error.path("error").path("code").asText());
      rpc.call("Block", 2, "SwitchBlockOff", "{'type': 'BlockChange'}");
      assertEquals("{}", rpc.call("Block", 2, "List", "{}").toString());
    }
  }
}
