package io.modelstate.runtime.engine;

import static io.modelstate.domain.Lab.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import org.junit.jupiter.api.Test;

class EngineOnSqliteTest extends EngineContract {
  @Override
  EventLog openLog() {
    return SqliteEventLog.open(folder.resolve("events.db"));
  }

  @Test
  void aRestartGoesOnWithEqualImages() {
    var dev = rig.addModel("dev");
    rig.set(dev, "http-proxy", "http://p");
    rig.destroy(rig.addModel("test"));
    var before = rig.engine().images();
    var id = rig.engine().controllerId();
    rig.close();
    rig = Rig.open(openLog(), folder);
    assertEquals(id, rig.engine().controllerId());
    assertSameImages(before, rig.engine().images());
    var replayed = new PublishedImages();
    Replay.unverified(log(), new EventCodec()).publishTo(replayed);
    assertSameImages(replayed, rig.engine().images());
    rig.set(dev, "http-proxy", "http://q");
    assertEquals("http://q", rig.config(dev, "http-proxy"));
  }

  @Test
  void secretsCanBeOpenedAfterARestart() {
    rig.close();
    rig = Rig.open(openLog(), folder);
    var password = rig.engine().controller().users().find(ADMIN).orElseThrow().password();
    assertEquals("hash", new String(rig.engine().reveal(password.orElseThrow())));
  }
}
