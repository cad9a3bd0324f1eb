package io.modelstate.cli.session;

import io.modelstate.cli.http.Problem;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A word of the command line and what it does. Built afresh for each run. */
@SuppressWarnings("UnusedVariable") // Some options are only taken, or read by the parser itself.
public abstract class Verb {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-q", "--quiet", "-v", "--verbose", "--debug", "--show-log", "-B"},
      hidden = true)
  private boolean accepted; // Juju's clients take these everywhere.

  @Option(names = "--no-browser-login", hidden = true)
  private boolean noBrowserLogin;

  @Option(names = "--logging-config", hidden = true)
  private String loggingConfig = "";

  @Parameters(hidden = true, arity = "0..*")
  private List<String> words = new ArrayList<>();

  public abstract Rendered run(Session session);

  /** What standard error says about a refusal of the controller. */
  public String explain(Problem problem) {
    return problem.withCode();
  }

  /** {@code text} says that the model is gone. */
  public String explainGone(String text) {
    return text;
  }

  /** In yaml and json an empty map is printed with an error. */
  public Format formatOfFailure() {
    return Format.TEXT;
  }

  /** The words that are no options. */
  protected final List<String> words() {
    return words;
  }

  protected final int count() {
    return words.size();
  }

  /** Empty when there are fewer words. */
  protected final String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }

  /** Refuses more words than that. */
  protected final void atMost(int count) {
    if (words.size() > count) {
      throw Refusal.usage(
          words.subList(count, words.size()).stream()
              .map(GoQuote::of)
              .collect(Collectors.joining(" ", "unrecognized args: [", "]")));
    }
  }

  /** Refuses fewer words than that with {@code text}. */
  protected final void atLeast(int count, String text) {
    if (words.size() < count) {
      throw Refusal.usage(text);
    }
  }

  protected static void requireApplicationName(String name) {
    if (!Names.validApplication(name)) {
      throw Refusal.usage("invalid application name " + GoQuote.of(name));
    }
  }

  protected static Rendered printed(String text) {
    return new Rendered(text, "", 0);
  }

  protected static Rendered said(String text) {
    return new Rendered("", text, 0);
  }

  protected static Rendered done() {
    return new Rendered("", "", 0);
  }
}
