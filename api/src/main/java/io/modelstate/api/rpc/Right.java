package io.modelstate.api.rpc;

/**
 * What a caller must hold for a method. Declared beside each method, and nowhere enforced but in
 * the rules and views that the method calls, where a dry run and HTTP meet it too.
 */
public enum Right {
  /** Before a login. */
  NONE,
  /** Any user who may log in. */
  LOGIN,
  /** Access to the model: for a connection to a model, any level. */
  READ,
  /** Write access of one's own: being a superuser is not enough. */
  WRITE,
  /** Admin access to the model, or superuser. */
  ADMIN,
  SUPERUSER,
  /** Superuser unless it concerns oneself. */
  SELF,
  /** Decided for each thing asked for; what is refused is a result. */
  EACH
}
