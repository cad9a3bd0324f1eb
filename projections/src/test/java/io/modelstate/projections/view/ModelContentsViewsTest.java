package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.EVE;
import static io.modelstate.projections.view.World.KUBE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.annotation.AnnotationEvent.AnnotationsSet;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.BlockWire.ModelBlockInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class ModelContentsViewsTest {
  private final World world = World.withDev();

  @Test
  void listsDisabledCommandsInTheOrderTheyWereSwitchedOn() {
    var blocked =
        world.with(
            DEV,
            new CommandDisabled(BlockType.ALL, "", 0),
            new CommandDisabled(BlockType.DESTROY_MODEL, "keep it", 1));
    assertEquals(
        """
        {"results":[\
        {"result":{"id":"%1$s:0","tag":"model-%1$s","type":"BlockChange"}},\
        {"result":{"id":"%1$s:1","tag":"model-%1$s","type":"BlockDestroy","message":"keep it"}}]}\
        """
            .formatted(DEV),
        Json.write(BlocksView.of(blocked.as(BOB), DEV)));
    assertEquals(
        List.of(
            new ModelBlockInfo(
                DEV.uuid(), "dev", "user-ann", List.of("BlockChange", "BlockDestroy"))),
        BlocksView.all(blocked.as(ADMIN)).models());
    World.assertDenied(() -> BlocksView.all(blocked.as(ANN)));
  }

  @Test
  void leavesOutTheListsWhenNothingIsDisabled() {
    assertEquals("{}", Json.write(BlocksView.of(world.as(BOB), DEV)));
    assertEquals("{}", Json.write(BlocksView.all(world.as(ADMIN))));
  }

  @Test
  void showsConstraintsToReaders() {
    assertEquals("{\"mem\":2048}", Json.write(ModelConstraintsView.of(world.as(BOB), DEV)));
    World.assertDenied(() -> ModelConstraintsView.of(world.as(EVE), DEV));
  }

  @Test
  void listsSpacesById() {
    var spaces = world.with(DEV, new SpaceAdded("db", 1), new SpaceAdded("aa", 2)).as(BOB);
    assertEquals(
        """
        {"results":[{"id":"0","name":"alpha","subnets":[]},{"id":"1","name":"db","subnets":[]},\
        {"id":"2","name":"aa","subnets":[]}]}\
        """,
        Json.write(SpacesView.of(spaces, DEV)));
    assertEquals(
        "{\"space\":{\"id\":\"1\",\"name\":\"db\",\"subnets\":[]},\"applications\":[],"
            + "\"machine-count\":0}",
        Json.write(SpacesView.show(spaces, DEV, "db")));
    World.assertRefused(
        Rejected.Code.NOT_FOUND,
        "space \"nope\" not found",
        () -> SpacesView.show(spaces, DEV, "nope"));
  }

  @Test
  void hasNoSpacesOnKubernetes() {
    var kube = world.added(KUBE, "kube", ANN, "microk8s", "kubernetes").as(ANN);
    World.assertRefused(
        Rejected.Code.NOT_SUPPORTED, "spaces not supported", () -> SpacesView.of(kube, KUBE));
  }

  @Test
  void showsAnnotationsOfTheModelAndOfWhatIsInIt() {
    var annotated =
        world
            .with(
                DEV,
                new AnnotationsSet("model", TreePMap.singleton("team", "green")),
                new AnnotationsSet("unit web/0", TreePMap.singleton("rack", "7")))
            .as(BOB);
    assertEquals(Map.of("team", "green"), AnnotationsView.of(annotated, DEV));
    assertEquals(Map.of("team", "green"), AnnotationsView.of(annotated, DEV, "model-" + DEV));
    assertEquals(Map.of("rack", "7"), AnnotationsView.of(annotated, DEV, "unit-web-0"));
    assertEquals(Map.of(), AnnotationsView.of(annotated, DEV, "application-web"));
    assertEquals(Map.of(), AnnotationsView.of(annotated, DEV, "model-" + KUBE));
  }
}
