package io.modelstate.cli.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.WireError;

/** A refusal of the controller. An answer, not a fault: it carries no stack trace. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int WRONG_CREDENTIALS = 401;
  private static final int BODY_SHOWN_MAX = 200;

  private final int status;
  private final String detail;
  private final String code;

  public Problem(int status, String detail, String code) {
    super(detail, null, false, false);
    this.status = status;
    this.detail = detail;
    this.code = code;
  }

  public static Problem of(Answer answer) {
    try {
      JsonNode tree = Json.lenient().readTree(answer.body());
      if (tree != null && tree.has("detail")) {
        return new Problem(
            answer.status(), tree.path("detail").asText(), tree.path("code").asText(""));
      }
    } catch (JsonProcessingException e) {
      return unexplained(answer);
    }
    return unexplained(answer);
  }

  /** From something in between, such as a proxy. */
  private static Problem unexplained(Answer answer) {
    var body = answer.body().strip();
    var shown = body.length() > BODY_SHOWN_MAX ? body.substring(0, BODY_SHOWN_MAX) + "..." : body;
    return new Problem(
        answer.status(), "unexpected answer with status " + answer.status() + ": " + shown, "");
  }

  public String detail() {
    return detail;
  }

  public String code() {
    return code;
  }

  /** As Juju prints the error of a whole call; that of a result is the bare {@link #detail}. */
  public String withCode() {
    return code.isEmpty() ? detail : detail + " (" + code + ")";
  }

  public Problem prefixed(String prefix) {
    return new Problem(status, prefix + detail, code);
  }

  public WireError error() {
    return new WireError(detail, code);
  }

  public boolean isBlocked() {
    return code.equals("operation is blocked");
  }

  public boolean isNotFound() {
    return code.equals("not found") || isModelGone();
  }

  public boolean isModelGone() {
    return code.equals("model not found");
  }

  public boolean isUnauthorized() {
    return code.equals("unauthorized access");
  }

  public boolean isWrongCredentials() {
    return status == WRONG_CREDENTIALS;
  }
}
