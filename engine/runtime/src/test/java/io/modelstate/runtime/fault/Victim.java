package io.modelstate.runtime.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Lab;
import io.modelstate.domain.Rejected;
import io.modelstate.runtime.codec.CommandCodec;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Engine.Settings;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.folder.DataFolder;
import io.modelstate.runtime.law.RandomCommands;
import io.modelstate.runtime.log.Unavailable;
import io.modelstate.runtime.store.sqlite.NativeLibrary;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/**
 * The main class of a process that is to die: an engine on SQLite and clients that send it random
 * commands. Each says what it tries and what it was answered, a line each, in one write.
 */
final class Victim {
  private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

  /** So few that many a kill comes while one is written. */
  private static final int CHECKPOINT_EVENTS = 30;

  private final Engine engine;
  private final CommandCodec codec = new CommandCodec();

  private Victim(Engine engine) {
    this.engine = engine;
  }

  /** Arguments: data folder, seed, threads, commands for each thread. */
  public static void main(String[] arguments) {
    NativeLibrary.keepIn(Path.of(System.getProperty("modelstate.native")));
    long seed = Long.parseLong(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    long commands = Long.parseLong(arguments[3]);
    try (var folder = DataFolder.open(Path.of(arguments[0]));
        var engine = open(folder);
        var clients = Executors.newFixedThreadPool(threads)) {
      say("READY " + engine.images().position());
      for (int n = 0; n < threads; n++) {
        long own = seed * 31 + n;
        clients.execute(() -> new Victim(engine).send(own, commands));
      }
    }
  }

  static Engine open(DataFolder folder) {
    var log = SqliteEventLog.open(folder.events());
    var settings =
        Settings.of(log, folder.secretsKey(), InstantSource.system())
            .withMark(folder.mark())
            .withCheckpointEvery(CHECKPOINT_EVENTS);
    var engine = Engine.open(settings);
    if (engine.images().controller().sequence() < 0) {
      engine.execute(
          Bootstraps.on("localhost").named("ctl", engine.controllerId()),
          Sender.of(Lab.ADMIN, "victim"));
    }
    return engine;
  }

  private void send(long seed, long commands) {
    try {
      var random = new RandomCommands(seed);
      for (long n = 0; n < commands; n++) {
        send("k%d-%d".formatted(seed, n), random.body(engine.controller()));
      }
    } catch (RuntimeException | Error e) {
      say("BROKEN " + e);
      throw e;
    }
  }

  private void send(String key, String body) {
    say("TRY %s %s".formatted(key, body));
    try {
      var reply = Fingerprints.send(engine, codec, key, body);
      say(
          engine.images().position() >= reply.position()
              ? Fingerprints.acknowledged(engine, key, reply)
              : "UNSEEN " + key);
    } catch (Rejected rejected) {
      say("NO " + key);
    } catch (Unavailable unavailable) {
      say("UNAVAILABLE %s %s".formatted(key, unavailable.getMessage()));
    }
  }

  private static synchronized void say(String line) {
    try {
      OUT.write((line + ";\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
