package io.modelstate.cli;

/** Which version this is, and which of Juju it behaves like. */
public final class Release {
  public static final String VERSION = "0.1.0";
  public static final String JUJU = "3.6.25";

  private Release() {}
}
