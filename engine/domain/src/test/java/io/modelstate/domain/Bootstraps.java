package io.modelstate.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.FirstCredential;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Instance;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;

/** A bootstrap command in the making; what is not said is as plain as can be. */
public record Bootstraps(
    CloudDefinition cloud,
    Optional<String> region,
    TreePMap<String, ConfigValue> config,
    TreePMap<String, ConfigValue> modelDefaults,
    Constraints constraints,
    Constraints bootstrapConstraints) {
  public static final String UUID = "a0f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7eff";
  public static final Secret PASSWORD = new Secret("hash".getBytes(UTF_8));
  public static final Secret ATTRIBUTES = new Secret("{}".getBytes(UTF_8));

  /** On one of the clouds every client knows. */
  public static Bootstraps on(String cloud) {
    return on(CloudDefinition.builtIn(cloud).orElseThrow());
  }

  public static Bootstraps on(CloudDefinition cloud) {
    return new Bootstraps(
        cloud,
        Optional.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        Constraints.NONE,
        Constraints.NONE);
  }

  public Bootstraps in(String name) {
    return new Bootstraps(
        cloud, Optional.of(name), config, modelDefaults, constraints, bootstrapConstraints);
  }

  public Bootstraps configured(Map<String, Object> values) {
    return new Bootstraps(
        cloud,
        region,
        ConfigValue.wireFields(values),
        modelDefaults,
        constraints,
        bootstrapConstraints);
  }

  public Bootstraps defaulting(Map<String, Object> values) {
    return new Bootstraps(
        cloud, region, config, ConfigValue.wireFields(values), constraints, bootstrapConstraints);
  }

  /** Words of a command line. */
  public Bootstraps constrained(String model, String machine) {
    return new Bootstraps(
        cloud, region, config, modelDefaults, constraints(model), constraints(machine));
  }

  public static Constraints constraints(String words) {
    return ConstraintsParser.parse(List.of(words)).constraints();
  }

  public Bootstrap named(String name) {
    return named(name, UUID);
  }

  public Bootstrap named(String name, String uuid) {
    return new Bootstrap(
        uuid,
        name,
        Lab.ADMIN,
        PASSWORD,
        cloud,
        region,
        new FirstCredential(
            cloud.authTypes().isEmpty() ? "" : cloud.authTypes().getFirst(), ATTRIBUTES),
        Lab.VERSION,
        config,
        modelDefaults,
        constraints,
        bootstrapConstraints,
        new Instance("10.7.0.9", "myhost", "-----BEGIN CERTIFICATE-----", 17070));
  }
}
