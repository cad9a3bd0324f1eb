package io.modelstate.cli;

import io.modelstate.cli.http.Answer;
import io.modelstate.cli.http.Http;
import io.modelstate.cli.http.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A controller that answers what it was told to, and remembers what it was asked. */
final class FakeController implements Http {
  private static final int NOT_FOUND = 404;
  private static final int OK = 200;

  private final Map<String, Answer> answers = new HashMap<>();
  private final List<Request> asked = new ArrayList<>();

  FakeController() {
    answers.put(
        "POST /v1/commands", new Answer(OK, "{\"position\":1,\"warnings\":[],\"events\":[]}"));
  }

  FakeController answering(String path, String body) {
    answers.put("GET " + path, new Answer(OK, body));
    return this;
  }

  /** What a command leads to; a dry run's path ends in {@code ?dry-run=true}. */
  FakeController carryingOut(String path, String body) {
    answers.put("POST " + path, new Answer(OK, body));
    return this;
  }

  FakeController refusing(String methodAndPath, int status, String detail, String code) {
    answers.put(methodAndPath, new Answer(status, problem(status, detail, code)));
    return this;
  }

  private static String problem(int status, String detail, String code) {
    return "{\"type\":\"about:blank\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
        .formatted(status, detail.replace("\"", "\\\""), code);
  }

  @Override
  public Answer send(Request request) {
    asked.add(request);
    var key = request.method() + " " + request.path();
    var answer = answers.get(key);
    return answer == null
        ? new Answer(NOT_FOUND, problem(NOT_FOUND, key + " is not told", "not found"))
        : answer;
  }

  /** The bodies of the commands, in their order. */
  List<String> commands() {
    return asked.stream().filter(r -> r.method().equals("POST")).map(Request::body).toList();
  }

  List<String> paths() {
    return asked.stream().map(r -> r.method() + " " + r.path()).toList();
  }

  Request last() {
    return asked.getLast();
  }

  @Override
  public void close() {
    // There is nothing to let go.
  }
}
