package io.modelstate.runtime.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.Command;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.runtime.codec.CommandCodec;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of commands of all kinds, drawn from small pools of names, so that most of them find
 * what they need and some do not. The same seed on the same images gives the same commands. In a
 * template, {@code #} is a small number and {@code @} a model's id.
 */
public final class RandomCommands {
  private static final String ENDPOINTS =
      "'endpoints': {'endpoint': 'https://e#', 'identity': '', 'storage': ''}";

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
      """
          .lines()
          .toList();

  private static final int NAMES = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SplittableRandom random;
  private final CommandCodec codec = new CommandCodec();

  public RandomCommands(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The next command as JSON on one line. */
  public String body(ControllerState controller) {
    var template = TEMPLATES.get(random.nextInt(TEMPLATES.size())).replace("ENDPOINTS", ENDPOINTS);
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
    return filled.append('}').toString().replace('\'', '"');
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

  /** Mostly one that is there, sometimes one that never was. */
  private String model(ControllerState controller) {
    var there = List.copyOf(controller.registry().byOwnerAndName().values());
    int at = random.nextInt(there.size() + 1);
    return at == there.size() ? "11111111-2222-4333-8444-555555555555" : there.get(at).uuid();
  }
}
