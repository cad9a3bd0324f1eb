package io.modelstate.runtime.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.Command;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.codec.CommandCodec;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stream of commands of all kinds, drawn from small pools of names, so that most of them find
 * what they need and some do not. The same seed on the same images gives the same commands. In a
 * template, {@code #} is a small number and {@code @} a model's id.
 */
public final class RandomCommands {
  private static final String ENDPOINTS =
      "'endpoints': {'endpoint': 'https://e#', 'identity': '', 'storage': ''}";

  private static final String WEB =
      "'charm': {'url': 'ch:amd64/web-1', 'origin': {'source': 'charm-hub', 'id': '', 'hash': '',"
          + " 'revision': 1, 'channel': 'latest/stable', 'architecture': 'amd64',"
          + " 'base': 'ubuntu@24.04'}}, METADATA, 'storage': {}";
  private static final String METADATA =
      "'metadata': {'name': 'web', 'summary': '', 'description': '', 'bases': [], 'endpoints':"
          + " {'site': {'role': 'provider', 'interface-name': 'http', 'optional': true, 'limit':"
          + " 0, 'scope': 'global'}, 'up': {'role': 'requirer', 'interface-name': 'http',"
          + " 'optional': true, 'limit': 0, 'scope': 'global'}, 'peers': {'role': 'peer',"
          + " 'interface-name': 'p', 'optional': true, 'limit': 0, 'scope': 'global'}},"
          + " 'options': {'port': {'type': 'int', 'description': '', 'default-value': 80}},"
          + " 'storage': {'d': {'kind': 'filesystem', 'description': '', 'shared': false,"
          + " 'read-only': false, 'count-min': 1, 'count-max': 4, 'minimum-size-mib': 0,"
          + " 'location': ''}}, 'resources': {'r': {'type': 'file', 'path': 'r.bin', 'description':"
          + " ''}}, 'min-juju-version': '0.0.0', 'version': ''}";
  private static final String STARTED =
      "{'observation': 'machine-started', 'machine': '#', 'instance': 'i-#', 'address': '10.0.0.#',"
          + " 'hardware': {'arch': 'amd64', 'cores': 1, 'memory': 1024, 'availability-zone': '',"
          + " 'virt-type': ''}}";
  private static final String GONE =
      IntStream.range(0, 8)
          .mapToObj("{'observation': 'machine-stopped', 'machine': '%d'}"::formatted)
          .collect(Collectors.joining(", "));
  private static final String IDLE =
      "{'observation': 'unit-status-seen', 'unit': 'a#/#', 'subject': 'agent', 'current': 'idle',"
          + " 'message': ''}";

  /** What happens often stands here more than once. */
  private static final List<String> TEMPLATES =
      """
      AddModel, 'name': 'm#'
      AddModel, 'name': 'm#', 'config': {'http-proxy': 'http://p#'}
      AddModel, 'name': 'm#', 'owner': 'u#'
      DestroyModel, 'model': '@'
      SetConfig, 'model': '@', 'set': {'http-proxy': 'http://p#'}
      SetConfig, 'model': '@', 'set': {'https-proxy': 'http://p#', 'development': true}
      SetConfig, 'model': '@', 'set': {'agent-version': '9.9.#'}
      SetConfig, 'model': '@', 'reset': ['http-proxy']
      SetConstraints, 'model': '@', 'constraints': 'mem=#G cores=2'
      SetAnnotations, 'model': '@', 'entity': 'model', 'annotations': {'k#': 'v#'}
      SetAnnotations, 'model': '@', 'entity': 'model', 'annotations': {'k#': ''}
      AddSpace, 'model': '@', 'name': 's#'
      AddSpace, 'model': '@', 'name': 's#'
      RenameSpace, 'model': '@', 'from': 's#', 'to': 's#'
      RemoveSpace, 'model': '@', 'name': 's#'
      AddSshKey, 'model': '@', 'key': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEd8Yh8CEzqLU3hKXYbPoqSpPAV9pDEXTGM1Kjvb0Xnz me#'
      AddSshKey, 'model': '@', 'key': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEd8Yh8CEzqLU3hKXYbPoqSpPAV9pDEXTGM1Kjvb0Xnz me#'
      RemoveSshKey, 'model': '@', 'key': 'me#'
      SetCredential, 'model': '@', 'credential': 'localhost/admin/c#'
      GrantModelAccess, 'model': '@', 'user': 'u#', 'access': 'write'
      GrantModelAccess, 'model': '@', 'user': 'u#', 'access': 'admin'
      RevokeModelAccess, 'model': '@', 'user': 'u#', 'access': 'read'
      DisableCommand, 'model': '@', 'command-set': 'destroy-model', 'message': 'm#'
      EnableCommand, 'model': '@', 'command-set': 'destroy-model'
      RemoveBlocks
      AddUser, 'user': 'u#', 'display-name': 'U', 'password': 'p#'
      AddUser, 'user': 'u#', 'display-name': 'U', 'registration-key': 'r#'
      SetPassword, 'user': 'u#', 'password': 'q#'
      ResetPassword, 'user': 'u#', 'registration-key': 'r#'
      DisableUser, 'user': 'u#'
      EnableUser, 'user': 'u#'
      RemoveUser, 'user': 'u#'
      GrantControllerAccess, 'user': 'u#', 'access': 'superuser'
      RevokeControllerAccess, 'user': 'u#', 'access': 'superuser'
      AddUser, 'user': 'u#', 'display-name': 'V', 'password': 'p#'
      AddCloud, 'cloud': {'name': 'cloud#', 'type': 'lxd', 'auth-types': ['certificate'], ENDPOINTS}
      UpdateCloud, 'cloud': {'name': 'cloud#', 'type': 'lxd', 'auth-types': ['certificate'], ENDPOINTS}
      GrantCloudAccess, 'cloud': 'localhost', 'user': 'u#', 'access': 'add-model'
      RevokeCloudAccess, 'cloud': 'localhost', 'user': 'u#', 'access': 'add-model'
      RemoveCloud, 'cloud': 'cloud#'
      AddCredential, 'credential': 'localhost/admin/c#', 'auth-type': 'certificate', 'attributes': {'client-cert': 'x#'}
      RemoveCredential, 'credential': 'localhost/admin/c#'
      SetModelDefaults, 'set': {'no-proxy': 'n#'}
      SetModelDefaults, 'reset': ['no-proxy']
      SetControllerConfig, 'set': {'agent-ratelimit-max': 1#}
      AddSecretBackend, 'name': 'b#', 'type': 'vault', 'config': {'endpoint': 'http://v', 'token': 't#'}, 'config-keys': ['endpoint', 'token']
      AddSecretBackend, 'name': 'b#', 'type': 'vault', 'config': {'endpoint': 'http://v', 'token': 't#'}, 'config-keys': ['endpoint', 'token']
      UpdateSecretBackend, 'name': 'b#', 'config': {'endpoint': 'http://w#'}, 'config-keys': ['endpoint']
      RemoveSecretBackend, 'name': 'b#'
      DeployApplication, 'model': '@', 'application': 'a#', 'units': #, 'constraints': '', WEB
      DeployApplication, 'model': '@', 'application': 'a#', 'units': 1, 'constraints': '', WEB
      DeployApplication, 'model': '@', 'application': 'a#', 'units': 1, 'constraints': '', 'placement': [{'scope': 'lxd', 'directive': '#'}], WEB
      AddCharm, 'model': '@', 'url': 'ch:amd64/other-#', METADATA
      AddUnits, 'model': '@', 'application': 'a#', 'count': 1
      AddUnits, 'model': '@', 'application': 'a#', 'count': 1, 'placement': [{'scope': 'MACHINE', 'directive': '#'}]
      OfferApplication, 'model': '@', 'offer': 'o#', 'application': 'a#', 'description': 'd#', 'endpoints': {'site': 'site'}
      OfferApplication, 'model': '@', 'offer': 'o0', 'application': 'a#', 'description': '', 'endpoints': {'site': 'site', 'up': 'up'}
      OfferApplication, 'model': '@', 'offer': 'o0', 'application': 'a#', 'description': '', 'endpoints': {'site': 'site', 'up': 'up'}
      GrantOfferAccess, 'model': '@', 'offer': 'o#', 'user': 'u#', 'access': 'consume'
      RevokeOfferAccess, 'model': '@', 'offer': 'o#', 'user': 'admin', 'access': 'admin'
      ConsumeOffer, 'model': '@', 'url': 'admin/m#.o#', 'saas': 'o#'
      ConsumeOffer, 'model': '@', 'url': 'admin/m#.o0', 'saas': ''
      Integrate, 'model': '@', 'endpoints': ['a#:up', 'o#:site']
      ConsumeOffer, 'model': '@', 'url': 'admin/m#.o0', 'saas': 's0'
      ConsumeOffer, 'model': '@', 'url': 'admin/m#.o0', 'saas': 's0'
      Integrate, 'model': '@', 'endpoints': ['a#:up', 's0:site']
      RemoveSaas, 'model': '@', 'saas': 's0', 'force': true
      RemoveSaas, 'model': '@', 'saas': 's0'
      RemoveSaas, 'model': '@', 'saas': 'o#', 'force': true
      RemoveSaas, 'model': '@', 'saas': 'o#'
      RemoveOffer, 'model': '@', 'offer': 'o#'
      RemoveOffer, 'model': '@', 'offer': 'o#', 'force': true
      CreateSecret, 'model': '@', 'owner': 'model', 'label': 'l#', 'description': '', 'content': {'k': 'v#'}, 'rotate': 'never'
      CreateSecret, 'model': '@', 'owner': 'application a#', 'label': 'l#', 'description': '', 'content': {'k': 'v#'}, 'rotate': 'daily'
      UpdateSecret, 'model': '@', 'secret': 'l#', 'label': 'l#', 'content': {'k': 'w#'}, 'auto-prune': true
      UpdateSecret, 'model': '@', 'secret': 'l#', 'description': 'd#', 'content': {'k': 'w#'}
      GrantSecret, 'model': '@', 'secret': 'l#', 'applications': ['a#']
      RevokeSecret, 'model': '@', 'secret': 'l#', 'applications': ['a#']
      RemoveSecret, 'model': '@', 'secret': 'l#', 'revisions': [1]
      RemoveSecret, 'model': '@', 'secret': 'l#'
      AddPendingResource, 'model': '@', 'application': 'a#', 'name': 'r', 'origin': 'store', 'revision': #, 'fingerprint': 'f#', 'size-bytes': 1#
      AddPendingResource, 'model': '@', 'application': 'a#', 'name': 'r', 'origin': 'upload', 'revision': -1, 'fingerprint': '', 'size-bytes': 0
      UploadResource, 'model': '@', 'application': 'a#', 'name': 'r', 'fingerprint': 'f#', 'size-bytes': 1#
      Report, 'model': '@', 'observations': [{'observation': 'resource-fetched', 'unit': 'a#/#', 'name': 'r'}]
      CreateStoragePool, 'model': '@', 'pool': 'p#', 'provider': 'lxd', 'attributes': {'driver': 'zfs'}
      UpdateStoragePool, 'model': '@', 'pool': 'p#', 'provider': '', 'attributes': {'driver': 'dir'}
      RemoveStoragePool, 'model': '@', 'pool': 'p#'
      AddStorage, 'model': '@', 'unit': 'a#/#', 'storage': 'd', 'directive': {'pool': 'lxd', 'size-mib': 1#, 'count': 1}
      AddStorage, 'model': '@', 'unit': 'a#/0', 'storage': 'd', 'directive': {'pool': 'p#', 'size-mib': 1#, 'count': 1}
      DetachStorage, 'model': '@', 'storage': 'd/#'
      DetachStorage, 'model': '@', 'storage': 'd/1#', 'force': true
      AttachStorage, 'model': '@', 'storage': 'd/#', 'unit': 'a#/#'
      RemoveStorage, 'model': '@', 'storage': 'd/#', 'destroy-attachments': true
      RemoveStorage, 'model': '@', 'storage': 'd/#', 'release': true, 'force': true
      ImportFilesystem, 'model': '@', 'storage': 'd', 'pool': 'lxd', 'provider-id': 'v#', 'size-mib': 9
      DestroyModel, 'model': '@', 'destroy-storage': true
      Report, 'model': '@', 'observations': [{'observation': 'storage-made', 'storage': 'd/#', 'provider-id': 'c#', 'size-mib': 9}, {'observation': 'storage-connected', 'storage': 'd/#', 'unit': 'a#/#', 'location': '/d'}, {'observation': 'storage-disconnected', 'storage': 'd/#', 'unit': 'a#/#'}, {'observation': 'storage-destroyed', 'storage': 'd/#'}]
      RemoveUnit, 'model': '@', 'unit': 'a#/#', 'destroy-storage': true
      RemoveUnit, 'model': '@', 'unit': 'a#/#'
      RemoveUnit, 'model': '@', 'unit': 'a#/#', 'force': true
      ResolveUnit, 'model': '@', 'unit': 'a#/#'
      ConfigureApplication, 'model': '@', 'application': 'a#', 'set': {'port': '8#'}
      ConfigureApplication, 'model': '@', 'application': 'a#', 'reset': ['port']
      SetApplicationConstraints, 'model': '@', 'application': 'a#', 'constraints': 'mem=#G'
      ExposeApplication, 'model': '@', 'application': 'a#'
      UnexposeApplication, 'model': '@', 'application': 'a#'
      BindEndpoints, 'model': '@', 'application': 'a#', 'endpoint-bindings': {'site': 's#'}
      RefreshApplication, 'model': '@', 'application': 'a#', WEB
      RemoveApplication, 'model': '@', 'application': 'a#'
      AddMachine, 'model': '@', 'base': '', 'constraints': ''
      RemoveMachine, 'model': '@', 'machine': '#', 'force': true
      RemoveMachine, 'model': '@', 'machine': '#'
      RetryProvisioning, 'model': '@', 'machines': ['#']
      Integrate, 'model': '@', 'endpoints': ['a0:site', 'a#:up']
      Integrate, 'model': '@', 'endpoints': ['a0:site', 'a1:up']
      Integrate, 'model': '@', 'endpoints': ['a0:site', 'a2:up']
      RemoveRelation, 'model': '@', 'endpoints': ['a0', 'a#']
      RemoveRelationById, 'model': '@', 'relation': #
      RemoveRelationById, 'model': '@', 'relation': 3
      RemoveModel, 'model': '@'
      RemoveModel, 'model': '@'
      RemoveModel, 'model': '@'
      DestroyModel, 'model': '@', 'force': true
      Report, 'model': '@', 'observations': [GONE]
      Report, 'model': '@', 'observations': [GONE]
      SuspendRelation, 'model': '@', 'relation': #, 'reason': ''
      ResumeRelation, 'model': '@', 'relation': #
      Report, 'model': '@', 'observations': [STARTED]
      Report, 'model': '@', 'observations': [IDLE, {'observation': 'unit-status-seen', 'unit': 'a0/0', 'subject': 'workload', 'current': 'error', 'message': 'hook failed'}]
      Report, 'model': '@', 'observations': [{'observation': 'machine-status-seen', 'machine': '0', 'subject': 'instance', 'current': 'provisioning error', 'message': 'no room'}]
      ResolveUnit, 'model': '@', 'unit': 'a0/0'
      RetryProvisioning, 'model': '@'
      AddCloud, 'cloud': {'name': 'kube', 'type': 'kubernetes', 'auth-types': ['userpass'], ENDPOINTS}
      AddCredential, 'credential': 'kube/admin/k', 'auth-type': 'userpass', 'attributes': {'username': 'x', 'password': 'y'}
      AddModel, 'name': 'k#', 'cloud': 'kube', 'credential': 'kube/admin/k'
      DeployApplication, 'model': '@', 'application': 'a#', 'units': 1, 'constraints': '', WEB
      ScaleApplication, 'model': '@', 'application': 'a#', 'scale': 2
      Report, 'model': '@', 'observations': [IDLE, {'observation': 'leader-seen', 'application': 'a#', 'unit': 'a#/#'}]
      Report, 'model': '@', 'observations': [{'observation': 'unit-stopped', 'unit': 'a#/#'}]
      Report, 'model': '@', 'observations': [{'observation': 'machine-stopped', 'machine': '#'}]
      Report, 'model': '@', 'observations': [{'observation': 'scope-entered', 'relation': 'a#:up a#:site', 'unit': 'a#/#', 'data': {}}]
      """
          .lines()
          .toList();

  private static final int NAMES = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int NEIGHBOURS = 16;

  private final SplittableRandom random;
  private final CommandCodec codec = new CommandCodec();
  private int neighbourhood;
  private String lastModel = "";

  public RandomCommands(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The next command as JSON on one line. */
  public String body(ControllerState controller) {
    var template =
        TEMPLATES
            .get(template())
            .replace("ENDPOINTS", ENDPOINTS)
            .replace("WEB", WEB)
            .replace("METADATA", METADATA)
            .replace("STARTED", STARTED)
            .replace("GONE", GONE)
            .replace("IDLE", IDLE);
    var filled = new StringBuilder("{'command': '");
    int comma = template.indexOf(',');
    var name = comma < 0 ? template : template.substring(0, comma);
    filled.append(name).append('\'');
    for (char c : template.substring(name.length()).toCharArray()) {
      switch (c) {
        case '#' -> filled.append(random.nextInt(NAMES));
        case '@' -> filled.append(model(controller));
        default -> filled.append(c);
      }
    }
    return filled.append('}').toString().replace('\'', '"').replace("MACHINE", "#");
  }

  /** Half of the time near the last ones: what belongs together stands together. */
  private int template() {
    if (random.nextInt(12) == 0) {
      neighbourhood = random.nextInt(TEMPLATES.size());
    }
    return random.nextBoolean()
        ? random.nextInt(TEMPLATES.size())
        : (neighbourhood + random.nextInt(NEIGHBOURS)) % TEMPLATES.size();
  }

  public Command next(ControllerState controller) {
    return decode(codec, body(controller));
  }

  public static Command decode(CommandCodec codec, String body) {
    try {
      return codec.decode((ObjectNode) JSON.readTree(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(body, e);
    }
  }

  /** Mostly one that is there, often the last one, sometimes one that never was. */
  private String model(ControllerState controller) {
    var there = List.copyOf(controller.registry().byOwnerAndName().values());
    if (random.nextBoolean() && there.contains(new ModelId(lastModel))) {
      return lastModel;
    }
    int at = random.nextInt(there.size() + 1);
    lastModel = at == there.size() ? "11111111-2222-4333-8444-555555555555" : there.get(at).uuid();
    return lastModel;
  }
}
