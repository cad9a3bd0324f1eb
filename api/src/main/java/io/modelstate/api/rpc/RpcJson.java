package io.modelstate.api.rpc;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.modelstate.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Reads what clients send: member names in any letter case, null for absent, unknown members
 * ignored. An element of a list that is null is no element.
 */
final class RpcJson {
  private static final int NESTING_MAX = 200;
  private static final ObjectMapper MAPPER = mapper();

  private RpcJson() {}

  private static ObjectMapper mapper() {
    var mapper =
        Json.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.DEFAULT, Nulls.SKIP))
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(NESTING_MAX).build());
    return mapper;
  }

  static RpcRequest request(String text) throws JsonProcessingException {
    return MAPPER.readValue(text, RpcRequest.class);
  }

  static <P> P params(@Nullable JsonNode params, Class<P> type) throws JsonProcessingException {
    boolean none = params == null || params.isNull();
    return MAPPER.treeToValue(none ? JsonNodeFactory.instance.objectNode() : params, type);
  }
}
