package io.modelstate.runtime.engine;

import static io.modelstate.domain.Lab.ADMIN;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Command;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.controller.user.UserCommand.AddUser;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.secret.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** An engine and the commands that most tests send it. */
public record Rig(Engine engine) implements AutoCloseable {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  public static Rig open(EventLog log, Path folder) {
    return open(log, folder, InstantSource.fixed(NOON));
  }

  public static Rig open(EventLog log, Path folder, InstantSource clock) {
    return new Rig(Engine.open(log, key(folder), clock));
  }

  /** The key file in the folder, made if there is none. */
  public static Path key(Path folder) {
    var key = folder.resolve("secrets.key");
    if (Files.notExists(key)) {
      KeyFile.create(key);
    }
    return key;
  }

  public Rig bootstrapped() {
    send(Bootstraps.on("localhost").named("ctl", engine.controllerId()));
    return this;
  }

  public Reply send(Command command) {
    return send(ADMIN, command);
  }

  public Reply send(UserName actor, Command command) {
    return engine.execute(command, Sender.of(actor, "test"));
  }

  public ModelId addModel(String name) {
    var command =
        new AddModel(
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            TreePMap.empty());
    return new ModelId(send(command).created().orElseThrow());
  }

  public Reply addUser(UserName user) {
    return send(new AddUser(user, "", Optional.empty(), Optional.empty()));
  }

  public Reply destroy(ModelId model) {
    return send(new DestroyModel(model, Optional.empty(), false));
  }

  public Reply set(ModelId model, String key, String value) {
    return send(new SetConfig(model, TreePMap.singleton(key, ConfigValue.text(value)), List.of()));
  }

  public ModelState model(ModelId model) {
    return engine.model(model).orElseThrow();
  }

  public String config(ModelId model, String key) {
    return String.valueOf(model(model).config().get(key).plain());
  }

  @Override
  public void close() {
    engine.close();
  }
}
