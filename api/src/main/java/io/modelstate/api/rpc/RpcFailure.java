package io.modelstate.api.rpc;

import java.util.Map;

/** A call that fails with one of the codes that only the RPC has. It carries no stack trace. */
public final class RpcFailure extends RuntimeException {
  private static final String NOT_IMPLEMENTED = "not implemented";

  private static final String NOT_SUPPORTED = "not supported";

  private final String code;
  private final transient Map<String, Object> info;

  private RpcFailure(String code, String message, Map<String, Object> info) {
    super(message, null, false, false);
    this.code = code;
    this.info = Map.copyOf(info);
  }

  public static RpcFailure of(String code, String message) {
    return new RpcFailure(code, message, Map.of());
  }

  static RpcFailure unknownFacade(String name) {
    return of(NOT_IMPLEMENTED, "unknown object type \"%s\"".formatted(name));
  }

  static RpcFailure unknownVersion(String name, int version) {
    return of(NOT_IMPLEMENTED, "unknown version (%d) of interface \"%s\"".formatted(version, name));
  }

  static RpcFailure unknownMethod(String name, int version, String method) {
    var shown = version == 0 ? name : "%s(%d)".formatted(name, version);
    return of(
        NOT_IMPLEMENTED,
        "no such request - method %s.%s is not implemented".formatted(shown, method));
  }

  static RpcFailure oldClient() {
    return of(NOT_SUPPORTED, "this version of Juju does not support login from old clients");
  }

  static RpcFailure wrongKind(String name, ConnectionKind kind) {
    return of(
        NOT_SUPPORTED,
        "facade \"%s\" not supported for %s API connection".formatted(name, kind.text()));
  }

  public String code() {
    return code;
  }

  public Map<String, Object> info() {
    return info;
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
