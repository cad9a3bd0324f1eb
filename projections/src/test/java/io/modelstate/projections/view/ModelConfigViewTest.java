package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.EVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Text;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelConfigWire.ConfigValue;
import io.modelstate.wire.model.ModelManagerWire.RegionDefaults;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class ModelConfigViewTest {
  private final World world =
      World.withDev()
          .with(
              new ModelDefaultsChanged(
                  "localhost", "", TreePMap.singleton("no-proxy", new Text("here")), List.of()),
              new ModelDefaultsChanged(
                  "localhost",
                  "localhost",
                  TreePMap.singleton("no-proxy", new Text("there")),
                  List.of()),
              new ModelDefaultsChanged(
                  "localhost",
                  "nowhere",
                  TreePMap.singleton("ftp-proxy", new Text("lost")),
                  List.of()))
          .with(
              DEV, new ConfigChanged(TreePMap.singleton("no-proxy", new Text("here")), List.of()));

  @Test
  void tellsWhereEachValueComesFrom() {
    var config = config(world.as(BOB));
    assertEquals(new ConfigValue(TextNode.valueOf("here"), "controller"), config.get("no-proxy"));
    assertEquals(new ConfigValue(TextNode.valueOf(""), "default"), config.get("http-proxy"));
    assertEquals(new ConfigValue(TextNode.valueOf("dev"), "model"), config.get("name"));
    assertEquals(new ConfigValue(TextNode.valueOf(""), "default"), config.get("default-series"));
    assertEquals(
        new ConfigValue(JsonNodeFactory.instance.objectNode(), "model"),
        config.get("resource-tags"));
    assertFalse(config.containsKey("authorized-keys"));
  }

  @Test
  void refusesWhoMayNotReadTheModel() {
    World.assertDenied(() -> ModelConfigView.of(world.as(EVE), DEV));
  }

  @Test
  void listsTheDefaultsOfACloudLayerByLayer() {
    var defaults = ModelDefaultsView.of(world.as(ADMIN), "localhost");
    var proxy = Objects.requireNonNull(defaults.get("no-proxy"));
    assertEquals(TextNode.valueOf("here"), proxy.controller());
    assertEquals(
        List.of(new RegionDefaults("localhost", TextNode.valueOf("there"))), proxy.regions());
    var lost = Objects.requireNonNull(defaults.get("ftp-proxy"));
    assertEquals(TextNode.valueOf(""), lost.defaultValue());
    assertEquals(List.of(), lost.regions());
    assertEquals(
        TextNode.valueOf("default"),
        Objects.requireNonNull(defaults.get("project")).defaultValue());
  }

  @Test
  void showsDefaultsToSuperusersOnly() {
    World.assertDenied(() -> ModelDefaultsView.of(world.as(ANN), "localhost"));
    World.assertRefused(
        Rejected.Code.NOT_FOUND,
        "cloud \"nope\" not found",
        () -> ModelDefaultsView.of(world.as(ADMIN), "nope"));
    var results =
        Objects.requireNonNull(
            ModelDefaultsView.of(world.as(ADMIN), List.of(new Entity("cloud-nope"))).results());
    assertEquals("not found", Objects.requireNonNull(results.getFirst().error()).code());
  }

  private static Map<String, ConfigValue> config(Reader reader) {
    return Objects.requireNonNull(ModelConfigView.of(reader, DEV).config());
  }
}
