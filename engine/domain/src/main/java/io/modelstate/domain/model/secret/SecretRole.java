package io.modelstate.domain.model.secret;

/** What may be done with a secret. */
public enum SecretRole {
  VIEW,
  MANAGE
}
