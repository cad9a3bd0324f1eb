package io.modelstate.cli.session;

/** What the program itself refuses, with the exit code that says why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final int exitCode;
  private final String text;

  private Refusal(int exitCode, String text) {
    super(text, null, false, false);
    this.exitCode = exitCode;
    this.text = text;
  }

  public static Refusal failed(String text) {
    return new Refusal(FAILED, text);
  }

  /** The command line itself is wrong. */
  public static Refusal usage(String text) {
    return new Refusal(WRONG_USAGE, text);
  }

  public Refusal prefixed(String prefix) {
    return new Refusal(exitCode, prefix + text);
  }

  public boolean isUsage() {
    return exitCode == WRONG_USAGE;
  }

  public String text() {
    return text;
  }
}
