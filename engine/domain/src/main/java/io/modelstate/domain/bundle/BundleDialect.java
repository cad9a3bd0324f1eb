package io.modelstate.domain.bundle;

/** Which Juju reads and compares. */
public enum BundleDialect {
  /** As the client of Juju 3 does. */
  JUJU_3,

  /**
   * As the how-to page shows it, which is older: {@code to} may be one text, charms are compared
   * with their revisions, and charm defaults are not.
   */
  HOW_TO_PAGE
}
