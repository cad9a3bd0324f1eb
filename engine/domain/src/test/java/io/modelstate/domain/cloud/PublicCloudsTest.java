package io.modelstate.domain.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.config.Vectors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublicCloudsTest {
  @TestFactory
  Stream<DynamicTest> everyCloudIsAsTheClientKnowsIt() {
    return Vectors.tests(
        "public-clouds.json",
        List.of("built-in-cloud"),
        (input, output) -> {
          var cloud = PublicClouds.named(input.get("name").textValue()).orElseThrow();
          assertEquals(output.get("defined").textValue(), cloud.defined());
          assertEquals(output.get("type").textValue(), cloud.type());
          assertEquals(Vectors.texts(output.get("auth-types")), cloud.authTypes());
          assertEquals(Vectors.texts(output.get("regions")), cloud.regions());
        });
  }

  @Test
  void everyCloudIsOfAKnownType() {
    assertTrue(PublicClouds.all().stream().allMatch(cloud -> CloudType.known(cloud.type())));
  }

  @Test
  void onlyKubernetesRunsContainers() {
    assertEquals("caas", CloudType.named("kubernetes").modelType());
    assertEquals("iaas", CloudType.named("lxd").modelType());
  }
}
