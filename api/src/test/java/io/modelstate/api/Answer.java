package io.modelstate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What a server answered. */
public record Answer(int status, byte[] bytes, HttpHeaders headers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text(), e);
    }
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public Answer expect(int expected) {
    assertEquals(expected, status, this::text);
    return this;
  }

  /** A refusal in the form that every refusal has. */
  public Answer refuses(int expected, String code, String detail) {
    assertEquals(detail, refusal(expected, code).path("detail").asText());
    return this;
  }

  /** {@link #refuses} for a text that holds words of a library. */
  public Answer refusesWith(int expected, String code, String part) {
    var detail = refusal(expected, code).path("detail").asText();
    assertTrue(detail.contains(part), detail);
    return this;
  }

  private JsonNode refusal(int expected, String code) {
    expect(expected);
    assertEquals("application/problem+json", header("Content-Type"));
    var problem = json();
    assertEquals(expected, problem.path("status").asInt());
    assertEquals(code, problem.path("code").asText(), problem::toString);
    assertEquals("about:blank", problem.path("type").asText());
    return problem;
  }
}
