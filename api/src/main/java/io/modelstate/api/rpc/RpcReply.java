package io.modelstate.api.rpc;

import io.modelstate.wire.Json;
import io.modelstate.wire.model.OmitEmpty;
import java.util.Map;

/** Messages to a client. A success has no member {@code error}: some clients look for just that. */
final class RpcReply {
  private RpcReply() {}

  private record Success(long requestId, Object response) {}

  private record Failure(
      long requestId,
      String error,
      @OmitEmpty String errorCode,
      @OmitEmpty Map<String, Object> errorInfo,
      Map<String, Object> response) {}

  static String success(long requestId, Object response) {
    return Json.write(new Success(requestId, response));
  }

  static String failure(long requestId, String message, String code) {
    return failure(requestId, message, code, Map.of());
  }

  static String failure(long requestId, String message, String code, Map<String, Object> info) {
    return Json.write(new Failure(requestId, message, code, info, Map.of()));
  }
}
