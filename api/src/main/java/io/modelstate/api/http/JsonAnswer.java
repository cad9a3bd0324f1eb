package io.modelstate.api.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.modelstate.wire.Json;
import java.nio.charset.StandardCharsets;

/** Answers in JSON, all written by one mapper: the server's own is never set up. */
final class JsonAnswer {
  private JsonAnswer() {}

  static MutableHttpResponse<byte[]> ok(Object value) {
    return of(HttpStatus.OK, MediaType.APPLICATION_JSON_TYPE, value);
  }

  static MutableHttpResponse<byte[]> of(HttpStatus status, MediaType type, Object value) {
    return HttpResponse.<byte[]>status(status).contentType(type).body(bytes(value));
  }

  static byte[] bytes(Object value) {
    return Json.write(value).getBytes(StandardCharsets.UTF_8);
  }
}
