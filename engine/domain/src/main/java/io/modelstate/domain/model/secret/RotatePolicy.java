package io.modelstate.domain.model.secret;

/** How often the charm that owns a secret is asked for new content. */
public enum RotatePolicy {
  NEVER,
  HOURLY,
  DAILY,
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  YEARLY
}
