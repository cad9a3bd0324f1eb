package io.modelstate.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.http.Answer;
import io.modelstate.cli.http.Http;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.http.Unreachable;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import io.modelstate.wire.store.Accounts.Account;
import io.modelstate.wire.store.Controllers.Details;

/** A controller that can be asked, by its name in the client store. */
public record Controller(String name, Details details, Account account, Http http) {

  public <T> T read(String path, Class<T> type) {
    return Json.read(body(Request.get(path)), type);
  }

  public JsonNode tree(String path) {
    return Json.read(body(Request.get(path)), JsonNode.class);
  }

  public JsonNode send(Request request) {
    return Json.read(body(request), JsonNode.class);
  }

  private String body(Request request) {
    var answer = answer(request);
    if (answer.isGood()) {
      return answer.body();
    }
    var problem = Problem.of(answer);
    if (problem.isWrongCredentials()) {
      throw Refusal.failed(
          """
          cannot log in to controller %s as %s: %s
          The password is taken from accounts.yaml in the folder of the client store.\
          """
              .formatted(GoQuote.of(name), GoQuote.of(account.user()), problem.withCode()));
    }
    throw problem;
  }

  private Answer answer(Request request) {
    try {
      return http.send(request);
    } catch (Unreachable e) {
      throw Refusal.failed(unreachable(e));
    }
  }

  private String unreachable(Unreachable e) {
    return switch (e.why()) {
      case NO_CONNECTION ->
          """
          cannot reach controller %s: %s
          If it was made on this machine, start it again with

              modelstate up --name %s
          """
              .formatted(GoQuote.of(name), e.getMessage(), name);
      case NOT_TRUSTED ->
          """
          controller %s does not show the certificate that controllers.yaml has for it: %s
          Another program may be listening there, or the controller may have been made anew.\
          """
              .formatted(GoQuote.of(name), e.getMessage());
      case BROKEN_OFF ->
          "controller %s broke off the conversation: %s"
              .formatted(GoQuote.of(name), e.getMessage());
    };
  }
}
