package io.modelstate.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.ConstraintValue;
import io.modelstate.domain.constraints.Constraints;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Constraints as they travel; null stands for a key that is not set. Sizes are in MiB. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "arch",
  "container",
  "cores",
  "cpu-power",
  "mem",
  "root-disk",
  "root-disk-source",
  "tags",
  "instance-role",
  "instance-type",
  "spaces",
  "virt-type",
  "zones",
  "allocate-public-ip",
  "image-id"
})
public record ConstraintsValue(
    @JsonProperty("arch") @Nullable String arch,
    @JsonProperty("container") @Nullable String container,
    @JsonProperty("cores") @Nullable BigInteger cores,
    @JsonProperty("cpu-power") @Nullable BigInteger cpuPower,
    @JsonProperty("mem") @Nullable BigInteger mem,
    @JsonProperty("root-disk") @Nullable BigInteger rootDisk,
    @JsonProperty("root-disk-source") @Nullable String rootDiskSource,
    @JsonProperty("tags") @Nullable List<String> tags,
    @JsonProperty("instance-role") @Nullable String instanceRole,
    @JsonProperty("instance-type") @Nullable String instanceType,
    @JsonProperty("spaces") @Nullable List<String> spaces,
    @JsonProperty("virt-type") @Nullable String virtType,
    @JsonProperty("zones") @Nullable List<String> zones,
    @JsonProperty("allocate-public-ip") @Nullable Boolean allocatePublicIp,
    @JsonProperty("image-id") @Nullable String imageId) {
  private static final int COUNT_BITS_MAX = 64;

  public static final ConstraintsValue NONE = of(Constraints.NONE);

  public static ConstraintsValue of(Constraints constraints) {
    return new ConstraintsValue(
        text(constraints, ConstraintKey.ARCH),
        text(constraints, ConstraintKey.CONTAINER),
        count(constraints, ConstraintKey.CORES),
        count(constraints, ConstraintKey.CPU_POWER),
        count(constraints, ConstraintKey.MEM),
        count(constraints, ConstraintKey.ROOT_DISK),
        text(constraints, ConstraintKey.ROOT_DISK_SOURCE),
        list(constraints, ConstraintKey.TAGS),
        text(constraints, ConstraintKey.INSTANCE_ROLE),
        text(constraints, ConstraintKey.INSTANCE_TYPE),
        list(constraints, ConstraintKey.SPACES),
        text(constraints, ConstraintKey.VIRT_TYPE),
        list(constraints, ConstraintKey.ZONES),
        constraints.flag(ConstraintKey.ALLOCATE_PUBLIC_IP).orElse(null),
        text(constraints, ConstraintKey.IMAGE_ID));
  }

  /** Checks types and nothing else, as Juju does: unknown members are ignored, null is unset. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ConstraintsValue of(JsonNode tree) {
    var constraints = Constraints.NONE;
    for (var key : ConstraintKey.values()) {
      var value = value(tree.path(key.toString()), key);
      constraints = value.isEmpty() ? constraints : constraints.with(key, value.get());
    }
    return of(constraints);
  }

  public Constraints constraints() {
    var result = Constraints.NONE;
    for (var key : ConstraintKey.values()) {
      var value = member(key);
      result = value == null ? result : result.with(key, ConstraintValue.of(value));
    }
    return result;
  }

  private @Nullable Object member(ConstraintKey key) {
    return switch (key) {
      case ARCH -> arch;
      case CONTAINER -> container;
      case CORES -> cores;
      case CPU_POWER -> cpuPower;
      case MEM -> mem;
      case ROOT_DISK -> rootDisk;
      case ROOT_DISK_SOURCE -> rootDiskSource;
      case TAGS -> tags;
      case INSTANCE_ROLE -> instanceRole;
      case INSTANCE_TYPE -> instanceType;
      case SPACES -> spaces;
      case VIRT_TYPE -> virtType;
      case ZONES -> zones;
      case ALLOCATE_PUBLIC_IP -> allocatePublicIp;
      case IMAGE_ID -> imageId;
    };
  }

  private static Optional<ConstraintValue> value(JsonNode node, ConstraintKey key) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (key.kind()) {
          case TEXT -> new ConstraintValue.Text(text(node, key));
          case COUNT, SIZE -> new ConstraintValue.Count(count(node, key));
          case LIST -> new ConstraintValue.Listed(list(node, key));
          case FLAG -> {
            check(node.isBoolean(), node, key);
            yield new ConstraintValue.Flag(node.booleanValue());
          }
        });
  }

  private static String text(JsonNode node, ConstraintKey key) {
    check(node.isTextual(), node, key);
    return node.textValue();
  }

  private static BigInteger count(JsonNode node, ConstraintKey key) {
    var value = node.bigIntegerValue();
    boolean fits = value.signum() >= 0 && value.bitLength() <= COUNT_BITS_MAX;
    check(node.isIntegralNumber() && fits, node, key);
    return value;
  }

  private static List<String> list(JsonNode node, ConstraintKey key) {
    check(node.isArray(), node, key);
    return StreamSupport.stream(node.spliterator(), false).map(item -> text(item, key)).toList();
  }

  private static void check(boolean fits, JsonNode node, ConstraintKey key) {
    if (!fits) {
      throw new IllegalArgumentException(
          "json: cannot unmarshal %s into field %s of constraints".formatted(node, key));
    }
  }

  private static @Nullable String text(Constraints constraints, ConstraintKey key) {
    return constraints.text(key).orElse(null);
  }

  private static @Nullable BigInteger count(Constraints constraints, ConstraintKey key) {
    return constraints.count(key).orElse(null);
  }

  private static @Nullable List<String> list(Constraints constraints, ConstraintKey key) {
    return constraints.has(key) ? constraints.list(key) : null;
  }
}
