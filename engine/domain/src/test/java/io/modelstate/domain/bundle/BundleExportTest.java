package io.modelstate.domain.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.bundle.BundleExport.Options;
import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import io.modelstate.domain.bundle.ModelContents.ModelMachine;
import io.modelstate.domain.bundle.ModelContents.ModelUnit;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class BundleExportTest {
  private static final String JAMMY = "ubuntu@22.04";

  @Test
  void constraintsAreInAFormOfTheirOwn() {
    var all =
        ConstraintsParser.parse(
            "arch=arm64 cores=2 mem=4G root-disk=10G root-disk-source=fast tags=a,b"
                + " instance-role=r allocate-public-ip=true zones=z");
    assertEquals(
        "arch=arm64 cpu-cores=2 mem=4096 root-disk=10240 tags=a,b zones=z root-disk-source=fast",
        exported(application(all, TreePMap.empty()), false).constraints());
  }

  @Test
  void charmDefaultsAreAddedOnlyWhenTheyAreWanted() {
    var options =
        TreePMap.<String, Optional<ConfigValue>>empty()
            .plus("port", Optional.of(ConfigValue.whole(80)))
            .plus("name", Optional.of(ConfigValue.text("default")))
            .plus("note", Optional.empty());
    var application = application(Constraints.NONE, options);
    var set = TreePMap.<String, ConfigValue>singleton("name", ConfigValue.text("mine"));
    assertEquals(set, exported(application, false).options());
    assertEquals(
        set.plus("port", ConfigValue.whole(80)).plus("note", new ConfigValue.Nothing()),
        exported(application, true).options());
  }

  @Test
  void machinesWithoutAUnitAreLeftOut() {
    assertEquals(
        TreePMap.singleton("0", new BundleMachine("", TreePMap.empty(), "", "")),
        export(application(Constraints.NONE, TreePMap.empty()), false).machines());
  }

  private static BundleApplication exported(ModelApplication application, boolean defaults) {
    return export(application, defaults).applications().getOrDefault("web", missing());
  }

  private static BundleApplication missing() {
    return BundleApplication.forOverlay(TreePMap.empty(), TreePMap.empty());
  }

  private static Bundle export(ModelApplication application, boolean defaults) {
    var machine = new ModelMachine(JAMMY, Constraints.NONE, TreePMap.empty());
    var model =
        new ModelContents(
            false,
            "",
            TreePMap.singleton("web", application),
            TreePMap.singleton("0", machine).plus("1", machine),
            List.of(),
            TreePMap.empty());
    return BundleExport.of(model, new Options(defaults, false)).bundle();
  }

  private static ModelApplication application(
      Constraints constraints, TreePMap<String, Optional<ConfigValue>> options) {
    return new ModelApplication(
        "ch:amd64/web-1",
        "stable",
        JAMMY,
        false,
        List.of(),
        false,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.singleton("name", ConfigValue.text("mine")),
        options,
        false,
        List.of(new ModelUnit("web/0", "0/lxd/1")),
        1,
        "",
        constraints,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty());
  }
}
