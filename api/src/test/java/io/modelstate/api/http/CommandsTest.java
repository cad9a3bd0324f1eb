package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import io.modelstate.runtime.codec.CommandCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every command once, in an order in which each finds what it needs. */
@ExtendWith(SharedServer.class)
class CommandsTest {
  private static final String ENDPOINTS =
      "'endpoints': {'endpoint': 'https://e', 'identity': '', 'storage': ''}";

  private static final String METADATA =
      "'metadata': {'name': 'web', 'summary': '', 'description': '', 'bases': [], 'endpoints':"
          + " {'site': {'role': 'provider', 'interface-name': 'http', 'optional': true, 'limit':"
          + " 0, 'scope': 'global'}, 'up': {'role': 'requirer', 'interface-name': 'http',"
          + " 'optional': true, 'limit': 0, 'scope': 'global'}, 'peers': {'role': 'peer',"
          + " 'interface-name': 'p', 'optional': true, 'limit': 0, 'scope': 'global'}},"
          + " 'options': {'port': {'type': 'int', 'description': '', 'default-value': 80}},"
          + " 'storage': {'more': {'kind': 'filesystem', 'description': '', 'shared': false,"
          + " 'read-only': false, 'count-min': 0, 'count-max': 2, 'minimum-size-mib': 0,"
          + " 'location': ''}}, 'resources': {'site': {'type': 'file', 'path': 'site.zip',"
          + " 'description': ''}}, 'min-juju-version': '0.0.0', 'version': ''}";

  /** The events in short: the names of those that each command leads to. */
  private static final String STORY =
      """
      AddUser, 'user': 'cmd-bob', 'display-name': 'Bob' | user-added registration-key-set
      SetPassword, 'user': 'cmd-bob', 'password': 'secret' | password-set
      ResetPassword, 'user': 'cmd-bob' | registration-key-set
      DisableUser, 'user': 'cmd-bob' | user-disabled
      EnableUser, 'user': 'cmd-bob' | user-enabled
      GrantControllerAccess, 'user': 'cmd-bob', 'access': 'superuser' | controller-access-set
      RevokeControllerAccess, 'user': 'cmd-bob', 'access': 'superuser' | controller-access-set
      AddCloud, 'cloud': {'name': 'cmd-cloud', 'type': 'lxd', 'auth-types': ['certificate'], ENDPOINTS, 'regions': [{'name': 'east', ENDPOINTS}]} | cloud-added cloud-access-set
      UpdateCloud, 'cloud': {'name': 'cmd-cloud', 'type': 'lxd', 'auth-types': ['certificate', 'interactive'], ENDPOINTS} | cloud-updated
      GrantCloudAccess, 'cloud': 'cmd-cloud', 'user': 'cmd-bob', 'access': 'add-model' | cloud-access-set
      RevokeCloudAccess, 'cloud': 'cmd-cloud', 'user': 'cmd-bob', 'access': 'add-model' | cloud-access-removed
      AddCredential, 'credential': 'cmd-cloud/admin/c', 'auth-type': 'certificate', 'attributes': {'client-cert': 'x'} | credential-added
      AddCredential, 'credential': 'localhost/admin/cmd', 'auth-type': 'certificate', 'attributes': {'client-cert': 'x'} | credential-added
      SetModelDefaults, 'set': {'development': true} | model-defaults-changed
      SetModelDefaults, 'reset': ['development'] | model-defaults-changed
      SetControllerConfig, 'set': {'agent-ratelimit-max': 11} | controller-config-changed
      AddSecretBackend, 'name': 'cmd-vault', 'type': 'vault', 'config': {'endpoint': 'http://v', 'token': 't'}, 'token-rotate-interval': '1h' | secret-backend-added
      UpdateSecretBackend, 'name': 'cmd-vault', 'new-name': 'cmd-safe', 'config': {'endpoint': 'http://w'} | secret-backend-updated
      RemoveSecretBackend, 'name': 'cmd-safe' | secret-backend-removed
      AddModel, 'name': 'cmd', 'config': {'development': false} | model-registered model-added model-access-set
      SetConfig, 'model': 'admin/cmd', 'set': {'http-proxy': 'http://p'}, 'reset': [] | config-changed
      SetConstraints, 'model': 'cmd', 'constraints': 'mem=4G cores=2' | constraints-set
      SetConstraints, 'model': 'cmd', 'constraints': {'mem': 2048} | constraints-set
      SetAnnotations, 'model': 'cmd', 'entity': 'model', 'annotations': {'team': 'a'} | annotations-set
      AddSshKey, 'model': 'cmd', 'key': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEd8Yh8CEzqLU3hKXYbPoqSpPAV9pDEXTGM1Kjvb0Xnz bob' | config-changed
      RemoveSshKey, 'model': 'cmd', 'key': 'bob' | config-changed
      AddSpace, 'model': 'cmd', 'name': 'db', 'cidrs': [] | space-added
      RenameSpace, 'model': 'cmd', 'from': 'db', 'to': 'web' | space-renamed
      RemoveSpace, 'model': 'cmd', 'name': 'web' | space-removed
      SetCredential, 'model': 'cmd', 'credential': 'localhost/admin/cmd' | model-credential-set
      GrantModelAccess, 'model': 'cmd', 'user': 'cmd-bob', 'access': 'write' | model-access-set
      RevokeModelAccess, 'model': 'cmd', 'user': 'cmd-bob', 'access': 'write' | model-access-set
      DisableCommand, 'model': 'cmd', 'command-set': 'destroy-model', 'message': 'keep' | command-disabled
      EnableCommand, 'model': 'cmd', 'command-set': 'destroy-model' | command-enabled
      DisableCommand, 'model': 'cmd', 'command-set': 'all', 'message': '' | command-disabled
      RemoveBlocks | command-enabled
      DisableCommand, 'model': 'cmd', 'command-set': 'all', 'message': '' | command-disabled
      RemoveBlocks, | command-enabled
      AddMachine, 'model': 'cmd', 'base': '', 'constraints': '' | machine-added machine-status-set
      Report, 'model': 'cmd', 'observations': [{'observation': 'machine-status-seen', 'machine': '0', 'subject': 'instance', 'current': 'provisioning error', 'message': 'full'}] | machine-status-set
      RetryProvisioning, 'model': 'cmd' | machine-status-set
      RemoveMachine, 'model': 'cmd', 'machine': '0' | machine-marked-dying
      AddCharm, 'model': 'cmd', 'url': 'ch:amd64/web-1', METADATA | charm-added
      DeployApplication, 'model': 'cmd', 'application': 'web', 'units': 1, 'constraints': '', CHARM, METADATA, 'storage': {} | application-deployed relation-added machine-added machine-status-set unit-added unit-status-set
      DeployApplication, 'model': 'cmd', 'application': 'front', 'units': 0, 'constraints': '', CHARM, METADATA, 'storage': {} | application-deployed relation-added
      AddUnits, 'model': 'cmd', 'application': 'front', 'count': 1, 'placement': [{'scope': '#', 'directive': '1'}] | unit-added unit-status-set
      ConfigureApplication, 'model': 'cmd', 'application': 'web', 'set': {'port': '81', 'trust': true} | application-config-changed application-trust-set
      SetApplicationConstraints, 'model': 'cmd', 'application': 'web', 'constraints': 'mem=2G' | application-constraints-set
      ExposeApplication, 'model': 'cmd', 'application': 'web', 'endpoints': {} | endpoints-exposed
      UnexposeApplication, 'model': 'cmd', 'application': 'web' | application-unexposed
      AddSpace, 'model': 'cmd', 'name': 'db', 'cidrs': [] | space-added
      BindEndpoints, 'model': 'cmd', 'application': 'web', 'endpoint-bindings': {'site': 'db'} | endpoints-bound
      RefreshApplication, 'model': 'cmd', 'application': 'front', NEXT, METADATA, 'storage': {} | charm-added charm-refreshed
      Integrate, 'model': 'cmd', 'endpoints': ['web:site', 'front'] | relation-added
      RemoveRelationById, 'model': 'cmd', 'relation': 2 | relation-marked-dying relation-removed
      Integrate, 'model': 'cmd', 'endpoints': ['web:site', 'front'] | relation-added
      ResumeRelation, 'model': 'cmd', 'relation': 3 |
      RemoveRelation, 'model': 'cmd', 'endpoints': ['web', 'front'] | relation-marked-dying relation-removed
      Report, 'model': 'cmd', 'observations': [{'observation': 'unit-status-seen', 'unit': 'web/0', 'subject': 'workload', 'current': 'error', 'message': 'hook failed'}] | unit-status-set
      ResolveUnit, 'model': 'cmd', 'unit': 'web/0', 'retry': true | unit-status-set
      OfferApplication, 'model': 'cmd', 'offer': 'site', 'application': 'web', 'description': '', 'endpoints': {'www': 'site'} | offer-added offer-access-set
      GrantOfferAccess, 'model': 'cmd', 'offer': 'site', 'user': 'cmd-bob', 'access': 'consume' | offer-access-set
      RevokeOfferAccess, 'model': 'cmd', 'offer': 'site', 'user': 'cmd-bob', 'access': 'read' | offer-access-removed
      ConsumeOffer, 'model': 'cmd', 'url': 'admin/cmd.site', 'saas': '' | offer-consumed
      Integrate, 'model': 'cmd', 'endpoints': ['front:up', 'site'] | relation-added
      RemoveSaas, 'model': 'cmd', 'saas': 'site' | saas-marked-dying relation-marked-dying relation-removed saas-removed
      RemoveOffer, 'model': 'cmd', 'offer': 'site' | offer-removed
      CreateSecret, 'model': 'cmd', 'owner': 'model', 'label': 'token', 'description': '', 'content': {'token': 'abc'}, 'rotate': 'never' | secret-created
      UpdateSecret, 'model': 'cmd', 'secret': 'token', 'label': 'key', 'content': {'token': 'def'}, 'auto-prune': true | secret-changed secret-revision-added secret-revisions-removed
      GrantSecret, 'model': 'cmd', 'secret': 'key', 'applications': ['web'] | secret-access-granted
      RevokeSecret, 'model': 'cmd', 'secret': 'key', 'applications': ['web'] | secret-access-revoked
      RemoveSecret, 'model': 'cmd', 'secret': 'key' | secret-removed
      AddPendingResource, 'model': 'cmd', 'application': 'web', 'name': 'site', 'origin': 'store', 'revision': 3, 'fingerprint': 'abc', 'size-bytes': 3 | pending-resource-added
      UploadResource, 'model': 'cmd', 'application': 'web', 'name': 'site', 'fingerprint': 'def', 'size-bytes': 3 | resource-set
      CreateStoragePool, 'model': 'cmd', 'pool': 'fast', 'provider': 'lxd', 'attributes': {'driver': 'zfs'} | storage-pool-created
      UpdateStoragePool, 'model': 'cmd', 'pool': 'fast', 'provider': '', 'attributes': {'driver': 'dir'} | storage-pool-updated
      AddStorage, 'model': 'cmd', 'unit': 'web/0', 'storage': 'more', 'directive': {'pool': 'fast', 'size-mib': 10, 'count': 1} | storage-added storage-attachment-added
      DetachStorage, 'model': 'cmd', 'storage': 'more/0', 'unit': 'web/0' | storage-detached storage-status-set
      AttachStorage, 'model': 'cmd', 'storage': 'more/0', 'unit': 'web/0' | storage-attachment-added
      RemoveStorage, 'model': 'cmd', 'storage': 'more/0', 'destroy-attachments': true | storage-marked-dying storage-detached storage-removed
      RemoveStoragePool, 'model': 'cmd', 'pool': 'fast' | storage-pool-removed
      ImportFilesystem, 'model': 'cmd', 'storage': 'more', 'pool': 'lxd', 'provider-id': 'p:v', 'size-mib': 5 | storage-added
      RemoveStorage, 'model': 'cmd', 'storage': 'more/1', 'release': true | storage-removed
      RemoveUnit, 'model': 'cmd', 'unit': 'front/0' | unit-removed
      RemoveApplication, 'model': 'cmd', 'application': 'front', 'force': true | application-marked-dying relation-marked-dying relation-removed application-removed charm-removed
      DestroyModel, 'model': 'cmd' | model-marked-dying application-marked-dying relation-marked-dying relation-removed unit-marked-dying machine-marked-dying
      Report, 'model': 'cmd', 'observations': [{'observation': 'unit-stopped', 'unit': 'web/0'}, {'observation': 'machine-stopped', 'machine': '0'}, {'observation': 'machine-stopped', 'machine': '1'}] | unit-removed application-removed charm-removed machine-marked-dead machine-removed
      RemoveModel, 'model': 'cmd' | model-removed model-unregistered
      AddCloud, 'cloud': {'name': 'cmd-kube', 'type': 'kubernetes', 'auth-types': ['userpass'], ENDPOINTS} | cloud-added cloud-access-set
      AddCredential, 'credential': 'cmd-kube/admin/k', 'auth-type': 'userpass', 'attributes': {'username': 'x', 'password': 'y'} | credential-added
      AddModel, 'name': 'cmd-kube', 'cloud': 'cmd-kube', 'credential': 'cmd-kube/admin/k' | model-registered model-added model-access-set
      DeployApplication, 'model': 'cmd-kube', 'application': 'web', 'units': 1, 'constraints': '', CHARM, METADATA, 'storage': {} | charm-added application-deployed application-status-set relation-added unit-added unit-status-set
      ScaleApplication, 'model': 'cmd-kube', 'application': 'web', 'scale': 2 | application-scaled unit-added unit-status-set
      DestroyModel, 'model': 'cmd-kube', 'force': true | model-marked-dying application-marked-dying relation-marked-dying relation-removed unit-removed application-removed charm-removed model-removed model-unregistered
      RemoveCredential, 'credential': 'cmd-cloud/admin/c' | credential-removed
      RemoveCloud, 'cloud': 'cmd-cloud' | cloud-removed
      RemoveUser, 'user': 'cmd-bob' | user-removed
      """;

  private final Client admin;

  CommandsTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void everyCommandDoesWhatItsDryRunSaid() {
    var missing = new TreeSet<>(new CommandCodec().types().keySet());
    missing.remove("Bootstrap");
    missing.remove("SuspendRelation"); // Only where a relation crosses models.
    for (var line : STORY.lines().toList()) {
      var parts = line.split(" \\| ?", 2);
      var name = parts[0].split(",")[0];
      missing.remove(name);
      var members =
          parts[0]
              .substring(name.length())
              .replace("ENDPOINTS", ENDPOINTS)
              .replace("METADATA", METADATA)
              .replace("CHARM", charm(1))
              .replace("NEXT", charm(2));
      members = members.equals(",") ? "" : members;
      run(Client.json("{'command': '" + name + "'" + members + "}"), parts[1]);
    }
    assertTrue(missing.isEmpty(), missing::toString);
  }

  /** Deploys an application {@code web} into the model. */
  static String deployment(String model) {
    return "{'command': 'DeployApplication', 'model': '"
        + model
        + "', 'application': 'web', 'units': 1, 'constraints': '', "
        + charm(1)
        + ", "
        + METADATA
        + "}";
  }

  private static String charm(int revision) {
    return ("'charm': {'url': 'ch:amd64/web-%d', 'origin': {'source': 'charm-hub', 'id': '',"
            + " 'hash': '', 'revision': %d, 'channel': 'latest/stable', 'architecture': 'amd64',"
            + " 'base': 'ubuntu@24.04'}}")
        .formatted(revision, revision);
  }

  private void run(String body, String events) {
    long before = admin.position();
    var preview = admin.post("/v1/commands?dry-run=true", body).expect(200).json();
    assertEquals(before, admin.position(), body);
    assertFalse(preview.has("position"), preview::toString);
    assertFalse(preview.has("secret-key"), preview::toString);
    var reply = admin.post("/v1/commands", body).expect(200).json();
    assertEquals(names(preview), names(reply), body);
    assertEquals(
        new TreeSet<>(List.of(events.strip().isEmpty() ? new String[0] : events.split(" "))),
        new TreeSet<>(names(reply)),
        body);
    assertEquals(admin.position(), reply.path("position").asLong(), body);
    assertTrue(reply.path("warnings").isArray(), body);
  }

  private static List<String> names(JsonNode reply) {
    var names = new ArrayList<String>();
    reply.path("events").forEach(event -> names.add(event.path("event").asText()));
    return names;
  }

  @Test
  void aCommandThatChangesNothingHasNoEvents() {
    admin.model("cmd-same");
    var body = "{'command': 'SetConfig', 'model': 'cmd-same', 'set': {'development': true}}";
    admin.done(body);
    long before = admin.position();
    assertEquals(0, admin.done(body).json().path("events").size());
    assertEquals(before, admin.position());
  }

  @Test
  void aBlockedCommandIsAConflictWithItsMessage() {
    admin.model("cmd-blocked");
    admin.done(
        "{'command': 'DisableCommand', 'model': 'cmd-blocked', 'command-set': 'all', 'message':"
            + " 'not now'}");
    admin
        .command("{'command': 'DestroyModel', 'model': 'cmd-blocked'}")
        .refuses(409, "operation is blocked", "not now");
  }

  @Test
  void strictRefusesWhatJujuOnlyWarnsAbout() {
    admin.model("cmd-strict");
    var body =
        Client.json("{'command': 'SetConfig', 'model': 'cmd-strict', 'set': {'htp-proxy': 'x'}}");
    var warned = admin.post("/v1/commands?dry-run=true", body).expect(200);
    assertEquals(1, warned.json().path("events").size());
    var strict =
        admin
            .request("/v1/commands")
            .header("Content-Type", "application/json")
            .header("Modelstate-Strict", "true")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
    assertEquals(4, admin.send(strict).status() / 100);
    assertEquals(1, admin.post("/v1/commands", body).json().path("warnings").size());
  }
}
