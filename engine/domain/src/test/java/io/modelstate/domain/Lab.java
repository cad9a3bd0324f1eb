package io.modelstate.domain;

import static io.modelstate.domain.World.NOW;

import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigLayers;
import io.modelstate.domain.config.NewModelConfig;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent.ControllerBootstrapped;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.cloud.CloudDefinition.Endpoints;
import io.modelstate.domain.controller.cloud.CloudDefinition.Region;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.user.ControllerAccess;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * The controller of most tests: {@code ctl} on the machine cloud {@code lab} with the regions
 * {@code east} and {@code west}, its superuser {@code admin}, a user {@code bob} with nothing but a
 * login, and the admin's model {@code dev}.
 */
public final class Lab {
  public static final UserName ADMIN = new UserName("admin");
  public static final UserName BOB = new UserName("bob");
  public static final UserName ZED = new UserName("zed");
  public static final ModelId CONTROLLER_MODEL =
      new ModelId("c0f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e00");
  public static final ModelId MODEL = new ModelId("c2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e11");
  public static final ModelId OTHER = new ModelId("d2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e22");
  public static final CredentialId CREDENTIAL = new CredentialId("lab", ADMIN, "default");
  public static final String VERSION = "3.6.25";

  private Lab() {}

  /** A cloud without endpoints. */
  public static CloudDefinition cloud(
      String name, String type, List<String> authTypes, String... regions) {
    return new CloudDefinition(
        name,
        type,
        authTypes,
        Endpoints.NONE,
        Arrays.stream(regions).map(region -> new Region(region, Endpoints.NONE)).toList(),
        TreePMap.empty(),
        List.of(),
        false);
  }

  /** What every controller's history begins with here. */
  public static List<ControllerEvent> controller() {
    var events = new ArrayList<ControllerEvent>();
    events.add(
        new ControllerBootstrapped("ctl", ADMIN, "lab", "east", VERSION, CONTROLLER_MODEL, NOW));
    events.add(user(ADMIN));
    events.add(new ControllerAccessSet(ADMIN, ControllerAccess.SUPERUSER));
    events.add(new CloudAdded(cloud("lab", "lxd", List.of("certificate"), "east", "west")));
    events.add(new CloudAccessSet("lab", ADMIN, CloudAccess.ADMIN));
    events.add(credential(CREDENTIAL));
    events.add(new ModelRegistered(CONTROLLER_MODEL, "controller", ADMIN));
    events.add(user(BOB));
    return events;
  }

  public static UserAdded user(UserName user) {
    return new UserAdded(user, "", ADMIN, NOW);
  }

  public static CredentialAdded credential(CredentialId id) {
    return new CredentialAdded(id, "certificate", new SecretRef("sealed"));
  }

  public static ModelRegistered registered(ModelId model, String name) {
    return new ModelRegistered(model, name, ADMIN);
  }

  /** A model of the admin on lab/east, as it begins. */
  public static List<ModelEvent> model(ModelId model, String name) {
    return model(model, name, new Placement("lab", "lxd", "east", Optional.of(CREDENTIAL)));
  }

  public static List<ModelEvent> model(ModelId model, String name, Placement placement) {
    var type = CloudType.named(placement.cloudType());
    var config =
        new NewModelConfig(
                name, model.uuid(), type, VERSION, ConfigLayers.of(type), TreePMap.empty())
            .create(new PlainYaml(), version -> true);
    return List.of(
        new ModelAdded(
            name,
            ADMIN,
            placement,
            VERSION,
            model.equals(CONTROLLER_MODEL),
            config,
            Constraints.NONE,
            NOW),
        access(ADMIN, ModelAccess.ADMIN));
  }

  public static ModelAccessSet access(UserName user, ModelAccess access) {
    return new ModelAccessSet(user, access);
  }

  /** The first block of a model. */
  public static CommandDisabled disabled(BlockType type, String message) {
    return new CommandDisabled(type, message, 0);
  }
}
