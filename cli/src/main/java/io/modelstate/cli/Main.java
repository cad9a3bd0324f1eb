package io.modelstate.cli;

import io.modelstate.cli.http.Http;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.TlsHttp;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.store.Accounts.Account;
import io.modelstate.wire.store.ClientStore;
import io.modelstate.wire.store.Controllers.Details;
import io.modelstate.wire.store.StoreFailure;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ParameterException;

/** Runs the verb that the command line names, and no other. */
public final class Main {
  private static final List<String> HELP = List.of("help", "-h", "--help");

  private Main() {}

  public static void main(String[] args) {
    int exitCode;
    try (var session = session(Surroundings.ofProcess(), Arrays.asList(args))) {
      exitCode = run(session);
    }
    System.exit(exitCode);
  }

  /** A run on the client store that the environment names. */
  public static Session session(Surroundings around, List<String> words) {
    var store = ClientStore.of(around.environment(), around.home());
    return new Session(around, words, store, Main::connect);
  }

  private static Http connect(Details details, Account account) {
    return new TlsHttp(
        details.apiEndpoints(), details.caCert(), account.user(), account.password());
  }

  /** Prints what the verb has to say; the exit code comes back. */
  public static int run(Session session) {
    var rendered = rendered(session);
    Surroundings.write(session.around().out(), rendered.stdoutBytes());
    Surroundings.write(session.around().err(), rendered.stderrBytes());
    return rendered.exitCode();
  }

  private static Rendered rendered(Session session) {
    var words = session.words();
    if (words.isEmpty() || HELP.contains(words.getFirst())) {
      return Help.of(words.size() < 2 ? "" : words.get(1));
    }
    if (words.getFirst().equals("--version")) {
      return rendered(session, List.of("version"));
    }
    return rendered(session, words);
  }

  private static Rendered rendered(Session session, List<String> words) {
    var named = Verbs.named(words.getFirst());
    if (named.isEmpty()) {
      return Help.unknown(words.getFirst());
    }
    var verb = named.get();
    var line = Lines.of(verb);
    try {
      line.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    } catch (ParameterException e) {
      return Rendered.refused(Lines.complaint(e));
    }
    return line.isUsageHelpRequested() ? Help.of(line) : outcome(session, verb);
  }

  private static Rendered outcome(Session session, Verb verb) {
    try {
      return verb.run(session);
    } catch (Refusal e) {
      return e.isUsage()
          ? Rendered.refused(e.text())
          : Rendered.failed(e.text(), verb.formatOfFailure());
    } catch (Problem e) {
      return Rendered.failed(
          e.isModelGone() ? gone(session, verb, e) : verb.explain(e), verb.formatOfFailure());
    } catch (StoreFailure e) {
      return Rendered.failed(reason(e), verb.formatOfFailure());
    }
  }

  /** The model is forgotten, so that the next look at the list finds what is there. */
  private static String gone(Session session, Verb verb, Problem problem) {
    return session
        .focus()
        .map(
            model -> {
              session.updateModels(model.controller().name(), m -> m.without(model.name()));
              return verb.explainGone(
                  """
                  model %s has been removed from the controller, run 'juju models' and switch to one of them.\
                  """
                      .formatted(GoQuote.of(model.name())));
            })
        .orElseGet(() -> verb.explain(problem));
  }

  private static String reason(StoreFailure e) {
    var cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
    return e.getMessage() + cause;
  }
}
