package io.modelstate.api;

import io.modelstate.domain.Secret;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.FirstCredential;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Instance;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Sender;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Bootstraps: makes the controller that an empty log is to hold. */
final class FirstController {
  static final UserName ADMIN = new UserName("admin");
  private static final String ADDRESS = "10.7.0.9";
  private static final String ZONE = "modelstate";

  private FirstController() {}

  /** {@code password} is the admin's hashed one; hashing goes on beside the rest of the start. */
  static void bootstrap(
      Engine engine,
      FirstStart first,
      CompletableFuture<Secret> password,
      String caCertificate,
      int port) {
    var cloud =
        CloudDefinition.builtIn(first.cloud())
            .orElseThrow(
                () ->
                    new StartRefused(
                        "unknown cloud \"%s\", please try \"modelstate help bootstrap\""
                            .formatted(first.cloud())));
    var command =
        new Bootstrap(
            engine.controllerId(),
            first.name(),
            ADMIN,
            password.join(),
            cloud,
            first.region(),
            credential(cloud),
            first.agentVersion(),
            ConfigValue.fields(first.config()).plus("api-port", ConfigValue.whole(port)),
            ConfigValue.fields(first.modelDefaults()),
            constraints(first.constraints()),
            constraints(first.bootstrapConstraints()),
            new Instance(ADDRESS, ZONE, caCertificate, port));
    engine.execute(command, Sender.of(ADMIN, "modelstate bootstrap"));
  }

  private static Constraints constraints(String line) {
    return ConstraintsParser.parse(line);
  }

  /** Made up: no cloud is ever asked. */
  private static FirstCredential credential(CloudDefinition cloud) {
    var type = cloud.authTypes().isEmpty() ? "empty" : cloud.authTypes().getFirst();
    return new FirstCredential(type, new Secret("{}".getBytes(StandardCharsets.UTF_8)));
  }
}
