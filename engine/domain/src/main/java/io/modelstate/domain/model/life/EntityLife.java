package io.modelstate.domain.model.life;

import java.util.Locale;

/**
 * How far a thing inside a model is from its end. What is {@link #DEAD} only waits to be taken
 * away; what is gone is no longer in the state.
 */
public enum EntityLife {
  ALIVE,
  DYING,
  DEAD;

  /** As Juju writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean alive() {
    return this == ALIVE;
  }
}
