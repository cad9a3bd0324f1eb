package io.modelstate.bench;

import io.modelstate.domain.Lab;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Engine.Settings;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.secret.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The engine as it is, on some log. */
final class EnginePeer implements Peer {
  private static final Sender SENDER = Sender.of(Lab.ADMIN, "bench");

  private final String name;
  private final Engine engine;
  private final List<ModelId> models = new ArrayList<>();

  EnginePeer(String name, EventLog log, Path folder) {
    this.name = name;
    var key = folder.resolve("secrets.key");
    if (Files.notExists(key)) {
      KeyFile.create(key);
    }
    var mark = folder.resolve(name + ".mark");
    engine = Engine.open(Settings.of(log, key, InstantSource.system()).withMark(mark));
    if (engine.images().controller().sequence() < 0) {
      engine.execute(Changes.bootstrap(engine.controllerId()), SENDER);
    }
  }

  EnginePeer withModels(int count) {
    while (models.size() < count) {
      var reply = engine.execute(Changes.addModel(models.size()), SENDER);
      models.add(new ModelId(reply.created().orElseThrow()));
    }
    return this;
  }

  /** How many events there are. */
  long position() {
    return engine.images().position();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void change(int model, long number) {
    engine.execute(Changes.change(models.get(model), number), SENDER);
  }

  @Override
  public void close() {
    engine.close();
  }
}
