package io.modelstate.domain.controller.bootstrap;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Secret;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.ControllerConfigRules;
import io.modelstate.domain.config.ControllerConfigRules.Identity;
import io.modelstate.domain.config.ControllerConfigSchema;
import io.modelstate.domain.config.ModelDefaultsRules;
import io.modelstate.domain.config.ModelDefaultsRules.ControllerModel;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent.ControllerBootstrapped;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.config.ControllerConfigEvent.ControllerConfigChanged;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.user.ControllerAccess;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The rules of bootstrap (watchers-and-defaults.md sections 3 and 5). */
public final class BootstrapDecider {
  private BootstrapDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, BootstrapCommand command, Context context) {
    return switch (command) {
      case Bootstrap c -> bootstrap(state, c, context);
    };
  }

  private static Decision<ControllerEvent> bootstrap(
      ControllerState state, Bootstrap c, Context context) {
    if (state.details().bootstrapped()) {
      throw new Rejected(
          Rejected.Code.ALREADY_EXISTS,
          "controller \"%s\" already exists".formatted(state.details().name()));
    }
    requireNames(c);
    var region = region(c);
    var model = new ModelId(context.ids().uuid(0));
    var password = new SecretRef(context.ids().uuid(1));
    var attributes = new SecretRef(context.ids().uuid(2));
    var defaults = defaults(c, model, context);
    var contents =
        ControllerModelContents.of(
            c, region, model, credential(c), defaults, modelConfig(c), context);
    return Decision.<ControllerEvent>of(
            events(c, region, model, password, attributes, defaults, context))
        .and(new OtherStream(model, -1, contents))
        .sealing(
            Map.<SecretRef, Secret>of(
                password, c.password(), attributes, c.credential().attributes()))
        .created(model.uuid());
  }

  private static List<ControllerEvent> events(
      Bootstrap c,
      String region,
      ModelId model,
      SecretRef password,
      SecretRef attributes,
      TreePMap<String, ConfigValue> defaults,
      Context context) {
    var cloud = c.cloud().name();
    var events = new ArrayList<ControllerEvent>();
    events.add(
        new ControllerBootstrapped(
            c.name(), c.admin(), cloud, region, c.agentVersion(), model, context.now()));
    events.add(new UserAdded(c.admin(), c.admin().name(), c.admin(), context.now()));
    events.add(new PasswordSet(c.admin(), password));
    events.add(new ControllerAccessSet(c.admin(), ControllerAccess.SUPERUSER));
    events.add(new CloudAdded(c.cloud()));
    events.add(new CloudAccessSet(cloud, c.admin(), CloudAccess.ADMIN));
    credential(c)
        .ifPresent(
            id -> events.add(new CredentialAdded(id, c.credential().authType(), attributes)));
    events.add(new ControllerConfigChanged(controllerConfig(c)));
    if (!defaults.isEmpty()) {
      events.add(new ModelDefaultsChanged(cloud, "", defaults, List.of()));
    }
    events.add(new ModelRegistered(model, ControllerModelContents.NAME, c.admin()));
    return events;
  }

  private static void requireNames(Bootstrap c) {
    if (!Names.validController(c.name())) {
      throw Rejected.notValid(
          ("\"%s\" is not a valid name: controller names may only contain lowercase letters,"
                  + " digits and hyphens")
              .formatted(c.name()));
    }
    if (!Names.validCloud(c.cloud().name())) {
      throw Rejected.notValid("cloud name \"%s\" not valid".formatted(c.cloud().name()));
    }
  }

  private static String region(Bootstrap c) {
    var wanted = c.region().filter(name -> !name.isEmpty());
    if (wanted.isPresent()) {
      return c.cloud()
          .region(wanted.get())
          .map(CloudDefinition.Region::name)
          .orElseThrow(
              () ->
                  Rejected.notValid(
                      "region \"%s\" for cloud \"%s\" not valid"
                          .formatted(wanted.get(), c.cloud().name())));
    }
    return c.cloud().regions().isEmpty() ? "" : c.cloud().regions().getFirst().name();
  }

  /** Juju names the credential it makes for itself after the cloud. */
  private static Optional<CredentialId> credential(Bootstrap c) {
    return c.cloud().authTypes().contains("empty")
        ? Optional.empty()
        : Optional.of(new CredentialId(c.cloud().name(), c.admin(), c.cloud().name()));
  }

  private static TreePMap<String, ConfigValue> defaults(
      Bootstrap c, ModelId model, Context context) {
    var layer = TreePMap.from(c.cloud().config()).plusAll(c.modelDefaults());
    return layer.isEmpty()
        ? layer
        : ModelDefaultsRules.set(
            TreePMap.empty(),
            layer,
            new ControllerModel(
                ControllerModelContents.NAME,
                CloudType.named(c.cloud().type()).name(),
                model.uuid()),
            context.yaml());
  }

  /** Keys of the controller's own configuration; all others are the controller model's. */
  private static TreePMap<String, ConfigValue> controllerConfig(Bootstrap c) {
    var given = TreePMap.<String, ConfigValue>empty();
    for (var entry : c.config().entrySet()) {
      if (ControllerConfigSchema.keys().containsKey(entry.getKey())) {
        given = given.plus(entry.getKey(), entry.getValue());
      }
    }
    return ControllerConfigRules.bootstrap(
        new Identity(c.name(), c.uuid(), c.instance().caCertificate()), given);
  }

  private static TreePMap<String, ConfigValue> modelConfig(Bootstrap c) {
    return c.config().minusAll(ControllerConfigSchema.keys().keySet());
  }
}
