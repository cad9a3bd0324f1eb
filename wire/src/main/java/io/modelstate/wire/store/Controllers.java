package io.modelstate.wire.store;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.OmitEmpty;
import io.modelstate.wire.model.OmitNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code controllers.yaml}: the controllers one can reach, and the current one. */
public record Controllers(Map<String, Details> controllers, @OmitEmpty String currentController) {

  /**
   * What is known about a controller. The machine counts are as of the last refresh.
   *
   * @param other members of other programs and later versions
   */
  public record Details(
      String uuid,
      List<String> apiEndpoints,
      @OmitEmpty Map<String, List<String>> dnsCache,
      @OmitEmpty String publicHostname,
      String caCert,
      String cloud,
      @OmitEmpty String region,
      @OmitEmpty String type,
      @OmitEmpty String agentVersion,
      int controllerMachineCount,
      int activeControllerMachineCount,
      @OmitNull @Nullable Integer machineCount,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {

    public Details(
        String uuid,
        List<String> apiEndpoints,
        String caCert,
        String cloud,
        String region,
        String type,
        String agentVersion) {
      this(
          uuid,
          apiEndpoints,
          Map.of(),
          "",
          caCert,
          cloud,
          region,
          type,
          agentVersion,
          0,
          0,
          null,
          Map.of());
    }

    /** The counts of a refresh. */
    public Details withCounts(int machines, int controllerMachines, int activeControllerMachines) {
      return new Details(
          uuid,
          apiEndpoints,
          dnsCache,
          publicHostname,
          caCert,
          cloud,
          region,
          type,
          agentVersion,
          controllerMachines,
          activeControllerMachines,
          machines,
          other);
    }
  }

  public Optional<Details> find(String name) {
    return Optional.ofNullable(controllers.get(name));
  }

  /** Adds or replaces a controller. */
  public Controllers with(String name, Details details) {
    var changed = new TreeMap<>(controllers);
    changed.put(name, details);
    return new Controllers(changed, currentController);
  }

  public Controllers without(String name) {
    var changed = new TreeMap<>(controllers);
    changed.remove(name);
    return new Controllers(changed, currentController.equals(name) ? "" : currentController);
  }

  public Controllers switchedTo(String name) {
    return new Controllers(controllers, name);
  }
}
