package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.text.NaturalOrder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parts of wire records that may never have been set. */
public final class Wire {
  private Wire() {}

  public static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  public static <T> Map<String, T> map(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : map;
  }

  /** By name, {@code x9} before {@code x10}. */
  public static <T> SortedMap<String, T> sorted(@Nullable Map<String, T> map) {
    var sorted =
        new TreeMap<String, T>(NaturalOrder.NAMES.thenComparing(NaturalOrder::compareText));
    sorted.putAll(map(map));
    return sorted;
  }

  /** Why a model is suspended, from the data of its status. */
  public static String reason(@Nullable Map<String, JsonNode> data) {
    var reason = map(data).get("reason");
    return reason != null && reason.isTextual()
        ? reason.textValue().replaceAll("^\n+|\n+$", "")
        : "";
  }
}
