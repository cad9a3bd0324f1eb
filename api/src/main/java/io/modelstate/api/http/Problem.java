package io.modelstate.api.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.modelstate.domain.Rejected;

/**
 * A refusal as {@code application/problem+json} (RFC 9457).
 *
 * @param detail Juju's text
 * @param code Juju's error code; empty where Juju has none
 */
record Problem(String type, String title, int status, String detail, String code) {
  static final MediaType TYPE = MediaType.of("application/problem+json");

  static Problem of(HttpStatus status, String detail, String code) {
    return new Problem("about:blank", status.getReason(), status.getCode(), detail, code);
  }

  static Problem of(Rejected rejected) {
    return of(status(rejected.code()), rejected.message(), rejected.code().text());
  }

  /** A right that is missing; wrong credentials are answered by the filter. */
  static HttpStatus status(Rejected.Code code) {
    return switch (code) {
      case UNAUTHORIZED -> HttpStatus.FORBIDDEN;
      case NOT_FOUND, MODEL_NOT_FOUND -> HttpStatus.NOT_FOUND;
      case ALREADY_EXISTS,
          OPERATION_BLOCKED,
          HAS_HOSTED_MODELS,
          HAS_PERSISTENT_STORAGE,
          STORAGE_ATTACHED ->
          HttpStatus.CONFLICT;
      case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
      case NONE, NOT_VALID, NOT_SUPPORTED, QUOTA_LIMIT_EXCEEDED -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }

  MutableHttpResponse<byte[]> response() {
    return JsonAnswer.of(HttpStatus.valueOf(status), TYPE, this);
  }
}
