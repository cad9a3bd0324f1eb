package io.modelstate.domain.config;

import static io.modelstate.domain.config.Vectors.fields;
import static io.modelstate.domain.config.Vectors.texts;
import static io.modelstate.domain.config.Vectors.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigValue.Text;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockEvent.CommandDisabled;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.block.Blocks;
import io.modelstate.domain.model.block.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pcollections.TreePMap;

class ModelSetVectorsTest {
  @TestFactory
  Stream<DynamicTest> everyCallAnswersAsJujuDoes() {
    return Vectors.tests(
        "model-set.json",
        List.of("model-set", "model-unset", "model-get"),
        (input, output) -> Vectors.assertChange(output, run(input)));
  }

  private static ConfigChange run(JsonNode input) {
    var cloud = CloudType.named(input.get("cloud-type").textValue());
    var layers = ConfigLayers.of(cloud);
    var config = stored(cloud, layers, fields(input.get("config")));
    boolean superuser = input.get("controller-access").textValue().equals("superuser");
    var access = input.get("model-access").textValue();
    if (input.get("function").textValue().equals("model-get")) {
      if (access.isEmpty() && !superuser) {
        throw Rejected.permissionDenied();
      }
      return ConfigChange.between(config, config);
    }
    var block = Optional.ofNullable(input.get("block-all-message")).map(JsonNode::textValue);
    new ModelRights(superuser, ModelAccess.of(access)).requireWrite();
    block.ifPresent(
        message ->
            Blocks.EMPTY
                .evolve(new CommandDisabled(BlockType.ALL, message, 0))
                .refuse(Operation.CHANGE));
    var around =
        new ConfigSurroundings(cloud, layers, superuser, "db"::equals, name -> false, yaml());
    return input.has("set")
        ? ModelConfigRules.set(config, fields(input.get("set")), around)
        : ModelConfigRules.reset(config, texts(input.get("keys")), around);
  }

  private static TreePMap<String, ConfigValue> stored(
      CloudType cloud, ConfigLayers layers, TreePMap<String, ConfigValue> own) {
    return ModelConfigVectorsTest.fresh(
        layers.merged().plus("type", new Text(cloud.name())).plusAll(own));
  }
}
