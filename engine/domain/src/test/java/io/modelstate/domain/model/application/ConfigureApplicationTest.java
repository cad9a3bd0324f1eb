package io.modelstate.domain.model.application;

import static io.modelstate.domain.Charmed.BLOG;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.application.ApplicationCommand.ConfigureApplication;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationConfigChanged;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationTrustSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class ConfigureApplicationTest {
  private static ModelSpec blog() {
    return given().after(deploy(BLOG, 1));
  }

  @Test
  void setsWhatDiffersAndResetsWhatIsSet() {
    blog().when(set("port", ConfigValue.text("81"))).then(changed("port", ConfigValue.whole(81)));
    blog()
        .after(set("port", ConfigValue.text("81")))
        .when(set("port", ConfigValue.whole(81)))
        .then();
    blog()
        .after(set("port", ConfigValue.text("81")))
        .when(reset("port"))
        .then(new ApplicationConfigChanged("blog", TreePMap.empty(), List.of("port")));
    blog().when(reset("port")).then();
  }

  @Test
  void anEmptyTextResets() {
    blog()
        .after(set("name", ConfigValue.text("x")))
        .when(set("name", ConfigValue.text("")))
        .then(new ApplicationConfigChanged("blog", TreePMap.empty(), List.of("name")));
  }

  @Test
  void trustIsASettingOfEveryApplication() {
    blog().when(set("trust", ConfigValue.text("true"))).then(new ApplicationTrustSet("blog", true));
    blog()
        .after(set("trust", ConfigValue.bool(true)))
        .when(reset("trust"))
        .then(new ApplicationTrustSet("blog", false));
    blog().when(set("trust", ConfigValue.bool(false))).then();
    blog()
        .when(set("trust", ConfigValue.text("yes")))
        .refuses(NONE, "trust: expected bool, got string(\"yes\")");
  }

  @Test
  void refusesWhatTheCharmDoesNotHave() {
    blog().when(set("colour", ConfigValue.text("x"))).refuses(NONE, "unknown option \"colour\"");
    blog().when(reset("colour")).refuses(NONE, "unknown option \"colour\"");
    given()
        .when(set("port", ConfigValue.text("1")))
        .refuses(NOT_FOUND, "application \"blog\" not found");
  }

  private static ConfigureApplication set(String name, ConfigValue value) {
    return new ConfigureApplication(MODEL, "blog", TreePMap.singleton(name, value), List.of());
  }

  private static ConfigureApplication reset(String name) {
    return new ConfigureApplication(MODEL, "blog", TreePMap.empty(), List.of(name));
  }

  private static ApplicationConfigChanged changed(String name, ConfigValue value) {
    return new ApplicationConfigChanged("blog", TreePMap.singleton(name, value), List.of());
  }
}
