package io.modelstate.domain;

/** A command that the rules refuse. An answer, not a fault: it carries no stack trace. */
public final class Rejected extends RuntimeException {
  /** Error codes of the Juju API; {@link #text()} is what travels. */
  public enum Code {
    /** Juju answers many refusals with a text and no code. */
    NONE(""),
    NOT_FOUND("not found"),
    ALREADY_EXISTS("already exists"),
    NOT_VALID("not valid"),
    NOT_SUPPORTED("not supported"),
    UNAUTHORIZED("unauthorized access"),
    OPERATION_BLOCKED("operation is blocked"),
    MODEL_NOT_FOUND("model not found"),
    STORAGE_ATTACHED("storage is attached"),
    HAS_HOSTED_MODELS("controller has hosted models"),
    HAS_PERSISTENT_STORAGE("controller/model has persistent storage"),
    QUOTA_LIMIT_EXCEEDED("quota limit exceeded"),
    BAD_REQUEST("bad request");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private final Code code;

  public Rejected(Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** A refusal that Juju sends with an empty code. */
  public static Rejected because(String message) {
    return new Rejected(Code.NONE, message);
  }

  public static Rejected notFound(String kind, String name) {
    return new Rejected(Code.NOT_FOUND, "%s \"%s\" not found".formatted(kind, name));
  }

  public static Rejected alreadyExists(String kind, String name) {
    return new Rejected(Code.ALREADY_EXISTS, "%s \"%s\" already exists".formatted(kind, name));
  }

  /** The text already ends in {@code not valid}, as Juju's do. */
  public static Rejected notValid(String message) {
    return new Rejected(Code.NOT_VALID, message);
  }

  public static Rejected permissionDenied() {
    return new Rejected(Code.UNAUTHORIZED, "permission denied");
  }

  /** The same refusal with {@code prefix} in front of its text; the code stays. */
  public Rejected prefixed(String prefix) {
    return new Rejected(code, prefix + message());
  }

  public Code code() {
    return code;
  }

  /** The text; never null, unlike {@link #getMessage()}'s declared type. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
