package io.modelstate.domain.model.application;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Charmed.NTP;
import static io.modelstate.domain.Charmed.at;
import static io.modelstate.domain.Charmed.charm;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Charmed.integrate;
import static io.modelstate.domain.Charmed.on;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.application.ApplicationCommand.ConfigureApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RefreshApplication;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConfigChanged;
import io.modelstate.domain.model.application.ApplicationEvent.CharmRefreshed;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.charm.CharmEvent.CharmAdded;
import io.modelstate.domain.model.charm.CharmEvent.CharmRemoved;
import io.modelstate.domain.model.charm.CharmMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class RefreshApplicationTest {
  private static ModelSpec blog() {
    return given().after(deploy(BLOG, 1), deploy(MYSQL, 1), integrate("blog", "mysql"));
  }

  @Test
  void theNewCharmComesAndTheOldOneGoesWhenNobodyRunsIt() {
    blog()
        .when(refresh(at(BLOG, 2), BLOG, false))
        .then(
            new CharmAdded("ch:amd64/blog-2", BLOG),
            new CharmRefreshed("blog", at(BLOG, 2), TreePMap.empty()),
            new CharmRemoved("ch:amd64/blog-1"));
    blog().when(refresh(at(BLOG, 1), BLOG, false)).then();
  }

  @Test
  void dropsSettingsThatTheNewRevisionDoesNotHave() {
    var bare = charm("blog", false, BLOG.endpoints(), TreePMap.empty());
    var events =
        blog()
            .after(
                new ConfigureApplication(
                    MODEL, "blog", TreePMap.singleton("port", ConfigValue.text("1")), List.of()))
            .when(refresh(at(BLOG, 2), bare, false))
            .decision()
            .events();
    assertTrue(
        events.contains(new ApplicationConfigChanged("blog", TreePMap.empty(), List.of("port"))));
  }

  @Test
  void refusesWhatBreaksARelation() {
    var lonely = charm("blog", false, TreePMap.empty(), TreePMap.empty());
    blog()
        .when(refresh(at(BLOG, 2), lonely, false))
        .refuses(
            NONE,
            "cannot upgrade application \"blog\" to charm \"ch:amd64/blog-2\": would break"
                + " relation \"blog:db mysql:server\"");
  }

  @Test
  void refusesAnotherNatureAndAnotherBase() {
    blog()
        .when(refresh(at(BLOG, 2), NTP, false))
        .refuses(
            NONE,
            "cannot upgrade application \"blog\" to charm \"ch:amd64/blog-2\": cannot change an"
                + " application's subordinacy");
    var old = on("ubuntu@20.04", BLOG, 2);
    blog()
        .when(refresh(old, BLOG, false))
        .refuses(
            NONE,
            "cannot upgrade application \"blog\" to charm \"ch:amd64/blog-2\": base"
                + " \"ubuntu@20.04\" not supported by charm, the charm supported bases are:"
                + " ubuntu@24.04,ubuntu@22.04");
    assertEquals(
        "ubuntu@20.04",
        blog().after(refresh(old, BLOG, true)).state().applications().require("blog").base());
  }

  @Test
  void onlyForcedUnitsPassABlock() {
    var blocked = given(disabled(BlockType.ALL, "quiet"));
    blocked.when(refresh(at(BLOG, 2), BLOG, false)).refuses(OPERATION_BLOCKED, "quiet");
    blog()
        .after(
            new io.modelstate.domain.model.block.BlockCommand.DisableCommand(MODEL, "all", "quiet"))
        .when(
            new RefreshApplication(
                MODEL,
                "blog",
                at(BLOG, 2),
                BLOG,
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                false,
                true))
        .decision();
  }

  private static RefreshApplication refresh(Charm charm, CharmMetadata metadata, boolean force) {
    return new RefreshApplication(
        MODEL,
        "blog",
        charm,
        metadata,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        force,
        false);
  }
}
